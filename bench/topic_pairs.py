#!/usr/bin/env python3
"""Pairs of news stories on one subject that do not draw on each other: hard negatives for bench/fit_links.py.

  bench/topic_pairs.py WIRES.jsonl ROWS.jsonl FOLDER [COUNT]

ROWS: what `crib scan --format jsonl WIRES.jsonl` answers. Taken are pairs at least ten days apart, alike in subject (cosine 0.2 to
0.4), that share next to no five-word run (Jaccard up to 0.003); each story once. Writes the texts and FOLDER/pairs.tsv.
"""
import datetime, json, os, sys

wires, rows, folder = sys.argv[1:4]
count = int(sys.argv[4]) if len(sys.argv) > 4 else 400
stories = {}
for line in open(wires):
    story = json.loads(line)
    if story.get('date'):
        stories[story['id']] = story
day = lambda s: datetime.date.fromisoformat(s['date'][:10])
used, pairs = set(), []
os.makedirs(folder, exist_ok=True)
for line in open(rows):
    row = json.loads(line)
    l, r = (row[side].rsplit('#', 1)[1] for side in ('left', 'right'))
    if l not in stories or r not in stories:
        continue
    if not 0.2 <= row['cosine'] <= 0.4 or row['jaccard'] > 0.003 or l in used or r in used or abs((day(stories[l]) - day(stories[r])).days) < 10:
        continue
    used |= {l, r}
    pairs.append((l, r))
pairs = pairs[::max(1, len(pairs) // count)][:count]
with open(os.path.join(folder, 'pairs.tsv'), 'w') as out:
    for l, r in pairs:
        for k in (l, r):
            with open(os.path.join(folder, k + '.txt'), 'w') as f:
                f.write(stories[k]['title'] + '\n\n' + stories[k]['text'] + '\n')
        out.write('%s\t%s\n' % tuple(os.path.join(folder, k + '.txt') for k in (l, r)))
print(len(pairs), 'pairs')
