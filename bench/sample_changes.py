#!/usr/bin/env python3
"""Draws changes from a scan, to be read in both texts: right where the two sides make one statement and differ in it.

  bench/sample_changes.py ROWS.jsonl --what negation [--degree different] [--count 20] [--seed 1] [--around 200]

ROWS: what `crib scan PATH --format jsonl` wrote. Without --what it counts the changes by kind and degree. Each kind is drawn by itself, in the
order of the rows, so that the same rows, seed and count give the same sample.
"""
import argparse, collections, json, random


def read_changes(path):
    with open(path) as rows:
        for line in rows:
            pair = json.loads(line)
            for passage in pair.get('passages', []):
                for change in passage.get('changes', []):
                    yield pair, passage, change
            for change in pair.get('changes', []):
                yield pair, None, change


def show(text, start, span, around):
    """The words around a change, the change in brackets; spans count bytes."""
    data = text.encode()
    begin, end = (max(0, min(len(data), at - start)) for at in span)
    before, inside, after = data[max(0, begin - around):begin], data[begin:end], data[end:end + around]
    return ' '.join(f"{before.decode(errors='ignore')}[[{inside.decode(errors='ignore')}]]{after.decode(errors='ignore')}".split())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('rows'), parser.add_argument('--what'), parser.add_argument('--degree')
    parser.add_argument('--count', type=int, default=20), parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--around', type=int, default=300, help='bytes of text shown on either side')
    asked = parser.parse_args()
    if not asked.what:
        counts = collections.Counter((c['what'], c['degree'], p is None) for _, p, c in read_changes(asked.rows))
        for (what, degree, is_apart), count in sorted(counts.items()):
            print(f'{count:7}  {what}, {degree}' + (', outside passages' if is_apart else ''))
        return
    drawn = [(pair, passage, change) for pair, passage, change in read_changes(asked.rows)
             if change['what'] == asked.what and change['degree'] == (asked.degree or change['degree'])]
    sample = random.Random(asked.seed).sample(drawn, min(asked.count, len(drawn)))
    print(f'{len(sample)} of {len(drawn)}')
    for n, (pair, passage, change) in enumerate(sample, 1):
        print(f"\n{n}. {change['what']}, {change['degree']}: {change['left']!r} | {change['right']!r}   {pair['verdict']}"
              + (f", {passage['kind']}" if passage else ''))
        for side in ('left', 'right'):
            text = show(passage[side + '_text'], passage[side][0], change[side + '_span'], asked.around) if passage else change[side]
            print(f'   {pair[side]}: {text}')


main()
