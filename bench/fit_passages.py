#!/usr/bin/env python3
"""Fits the filter of core/match/evidence.hpp on labelled passages and writes core/match/passage_weights.cpp. Needs numpy.

  bench/fit_passages.py --tool build/bench/bench/passage_evidence --passages PAN_FOLDER [--folds N] [--write]

PAN_FOLDER: folders of XML gold, one a type, beside src/ and susp/ (the PAN text-alignment layout). A proposed stretch is right when
more than 0.4 of its bytes lie in one gold passage that it meets on both sides. Prints, held out by source document, how well
the weights tell right from wrong. Without --write nothing is changed.
"""
import argparse, os, subprocess, tempfile
import numpy as np
from fit_links import logistic
from labelled_links import gold_passages

COLUMNS = ['shared mass', 'cosine', 'cosine outside (left)', 'best link', 'mean link (left)', 'mean link (right)', 'retold (left)',
           'retold (right)', 'chance outside (right)']


def listed_pairs(folder):
    """(type, left path, right path, gold passages)"""
    for kind in sorted(d for d in os.listdir(folder) if d[:2].isdigit()):
        for line in open(f'{folder}/{kind}/pairs').read().splitlines():
            left, right = line.split()
            xml = f'{folder}/{kind}/{left[:-4]}-{right[:-4]}.xml'
            paths = f'{folder}/susp/{left}', f'{folder}/src/{right}'
            yield kind, *paths, list(gold_passages(xml, *paths)) if os.path.exists(xml) else []


def stretches(tool, pairs):
    with tempfile.NamedTemporaryFile('w', suffix='.tsv') as f:
        f.writelines(f'{left}\t{right}\n' for _, left, right, _ in pairs)
        f.flush()
        rows = subprocess.run([tool, f.name], check=True, capture_output=True, text=True).stdout.splitlines()
    table = np.array([row.split('\t') for row in rows], float)
    return table[:, 0].astype(int), table[:, 1:5], table[:, 5:]


def is_right(span, gold):
    begin, end, low, high = span
    met = lambda b, e, c, d: max(0, min(e, d) - max(b, c))
    shares = [met(begin, end, b, e) + met(low, high, c, d) for b, e, c, d in gold if met(begin, end, b, e) and met(low, high, c, d)]
    return max(shares, default=0) > 0.4 * (end - begin + high - low)


def area(scores, right):
    """Area under the ROC curve; scores without ties."""
    ranks = np.argsort(np.argsort(scores)) + 1
    positives = right.sum()
    return (ranks[right].sum() - positives * (positives + 1) / 2) / (positives * (len(right) - positives))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--tool', required=True)
    ap.add_argument('--passages', required=True, metavar='PAN_FOLDER')
    ap.add_argument('--folds', type=int, default=5)
    ap.add_argument('--write', action='store_true')
    a = ap.parse_args()
    pairs = list(listed_pairs(a.passages))
    pair, spans, evidence = stretches(a.tool, pairs)
    right = np.array([is_right(s, pairs[p][3]) for s, p in zip(spans, pair)])
    source, kind = np.array([pairs[p][2] for p in pair]), np.array([pairs[p][0] for p in pair])
    fit = lambda rows: logistic(evidence[rows], right[rows].astype(float), np.ones(rows.sum()), ridge=1.0)
    scores = np.zeros(len(pair))
    for fold in range(a.folds):
        held = np.isin(source, sorted(set(source))[fold::a.folds])
        weights = fit(~held)
        scores[held] = weights[0] + evidence[held] @ weights[1:]
    print('%d stretches, %d right; area under the curve %.4f' % (len(pair), right.sum(), area(scores, right)))
    for k in sorted(set(kind)):
        print('  %-28s' % k, '; '.join('from %.1f: %.3f of the right, %d false' % (
            cut, (scores[(kind == k) & right] >= cut).mean() if right[kind == k].any() else 0, (scores[(kind == k) & ~right] >= cut).sum()) for cut in (0, 0.5, 1)))
    weights = fit(np.ones(len(pair), bool))
    for name, w, one in zip(COLUMNS, weights[1:], weights[1:] * evidence.std(0)):
        print('  %-24s %8.3f, by one deviation %6.2f' % (name, w, one))
    if a.write:
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'match', 'passage_weights.cpp')
        with open(path, 'w') as f:
            f.write('// Written by bench/fit_passages.py; how, on what and how well stands in bench/README.md.\n#include "core/match/evidence.hpp"\n\n'
                    'namespace crib {\n\nconst EvidenceModel& passage_model() {\n  static const EvidenceModel kModel = {\n      %.5g, {%s}};\n  return kModel;\n}\n\n}  // namespace crib\n'
                    % (weights[0], ', '.join('%.5g' % w for w in weights[1:])))


if __name__ == '__main__':
    main()
