#!/usr/bin/env python3
"""Passages between articles that retell one wire story, none of them a declared source of another. Standard library only.

  bench/siblings.py --crib PROGRAM --corpus REWIRE_FOLDER

REWIRE_FOLDER holds articles/ and gold.jsonl ({"article", "sentences": [{"begin", "end", "from": [{"source", "begin"}]}]} a line). A passage
is right when a sentence on its one side and a sentence on its other come from the same sentence of a wire. Prints how many are, and what
share of the sentence pairs of one origin is shown.
"""
import argparse, itertools, json, os, subprocess

ap = argparse.ArgumentParser()
ap.add_argument('--crib', required=True)
ap.add_argument('--corpus', required=True)
a = ap.parse_args()
gold = {g['article']: g['sentences'] for g in map(json.loads, open(f'{a.corpus}/gold.jsonl'))}


def origins(article, begin, end):
    """Of the sentences that lie by a third or more in the span: (sentence's begin, source, place in it)."""
    return {(s['begin'], f['source'], f['begin']) for s in gold[article] for f in s['from']
            if min(end, s['end']) - max(begin, s['begin']) > 0.3 * (s['end'] - s['begin'])}


rows = subprocess.run([a.crib, 'scan', '-q', '--format', 'jsonl', f'{a.corpus}/articles'], stdout=subprocess.PIPE, check=True).stdout.splitlines()
shown, right, told = 0, 0, set()
for row in map(json.loads, rows):
    left, other = os.path.basename(row['left']), os.path.basename(row['right'])
    for passage in row['passages']:
        pairs = {(left, l[0], other, r[0]) for l in origins(left, *passage['left']) for r in origins(other, *passage['right']) if l[1:] == r[1:]}
        shown, right, told = shown + 1, right + bool(pairs), told | pairs
wanted = set()
for left, other in itertools.permutations(gold, 2):
    wanted |= {(left, l[0], other, r[0]) for l in origins(left, 0, 1 << 30) for r in origins(other, 0, 1 << 30) if l[1:] == r[1:]}
told |= {(r, rb, l, lb) for l, lb, r, rb in told}
print('%d passages, %.3f right; %.3f of %d sentence pairs of one origin shown' % (shown, right / max(1, shown), len(told & wanted) / len(wanted), len(wanted) // 2))
