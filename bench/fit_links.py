#!/usr/bin/env python3
"""Fits the two steps of core/match/link_model.hpp on labelled rewrites and writes core/match/link_weights.cpp.

  bench/fit_links.py --tool build/bench/bench/link_evidence --set ARTICLES SOURCES GOLD [--set …] [--write]

GOLD: JSON Lines {"article", "sentences": [{"begin", "end", "from": [{"source", "begin", "end"}]}]}, byte offsets. A sentence pair
is right when both sides overlap such a sentence and one of its sources. The story held out is the article's name up to the first
hyphen, so that no source is in both parts. Needs numpy. Prints, for several thresholds, the held-out recall and precision over
characters of the article side. Without --write nothing is changed.
"""
import argparse, collections, json, os, subprocess, tempfile
import numpy as np

LOCAL, CONTEXT = 26, 16


def logistic(x, y, ridge, weight):
    """Weights on the raw columns, intercept first; ridge on the standardised ones; iteratively reweighted least squares."""
    mean, scale = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([np.ones((len(x), 1)), (x - mean) / scale])
    w = np.zeros(z.shape[1])
    penalty = np.diag([0.0] + [ridge] * x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        step = np.linalg.solve((z * (weight * p * (1 - p))[:, None]).T @ z + penalty + 1e-9 * np.eye(len(w)), z.T @ (weight * (y - p)) - penalty @ w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    raw = w[1:] / scale
    return np.concatenate([[w[0] - raw @ mean], raw])


class Set:
    """Labelled articles and their sources; or, with gold None, pairs of texts that share a subject and no wording.

    doubtful: of texts on one event, where some wording may well be shared: only sentence pairs with little in common (no figure, cosine
    below 0.25) are taken, as different.
    """
    def __init__(self, tool, articles, sources, gold, doubtful=False):
        self.tool, self.articles, self.sources = tool, articles, sources
        self.gold = {g['article']: g for g in map(json.loads, open(gold))} if gold else {}
        self.rows = self.run(None)
        self.kept = np.array([not doubtful or (float(r[6]) < 0.25 and float(r[6 + 11]) == 0) for r in self.rows])
        name = lambda path: os.path.basename(path)
        self.keys = [(name(r[0]), name(r[1]), *map(int, r[2:6])) for r in self.rows]
        self.local = np.array([[float(v) for v in r[6:6 + LOCAL]] for r in self.rows])
        self.labels = np.array([self.is_right(k) for k in self.keys], float)
        self.stories = [k[0].split('-')[0] for k in self.keys]
        # a story's own source is held out with it, so that no fold has seen either side
        self.source_stories = [k[1].split('.')[0].split('-')[0] for k in self.keys]

    def run(self, weights):
        command = [self.tool, self.articles, self.sources]
        with tempfile.NamedTemporaryFile('w', suffix='.txt') as f:
            if weights is not None:
                f.write(' '.join('%.9g' % w for w in weights))
                f.flush()
                command.append(f.name)
            out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
        return [line.split('\t') for line in out.splitlines()]

    def context(self, weights):
        return np.array([[float(v) for v in r[6 + LOCAL:]] for r in self.run(weights)])

    def is_right(self, key):
        article, source, b, e, rb, re_ = key
        if article not in self.gold:
            return False
        for s in self.gold[article]['sentences']:
            if min(e, s['end']) - max(b, s['begin']) < 0.5 * min(e - b, s['end'] - s['begin']):
                continue
            for f in s['from']:
                if f['source'] == source and rb < f['end'] and f['begin'] < re_:
                    return True
        return False


def evaluate(sets, scores, threshold, rival):
    found = collections.Counter(); total = collections.Counter(); reported = right = gold_chars = found_chars = 0
    for data, score in zip(sets, scores):
        best = collections.defaultdict(lambda: -99.0)
        for k, v in zip(data.keys, score):
            best[(k[0], k[2])] = max(best[(k[0], k[2])], v)
        taken = collections.defaultdict(list)
        for k, v in zip(data.keys, score):
            if v >= threshold and v >= best[(k[0], k[2])] - rival:
                taken[(k[0], k[1])].append(k)
        for article, g in data.gold.items():
            for source in {f['source'] for s in g['sentences'] for f in s['from']} | {s for a, s in taken if a == article}:
                for s in g['sentences']:
                    froms = [f for f in s['from'] if f['source'] == source]
                    over = [k for k in taken[(article, source)] if min(k[3], s['end']) - max(k[2], s['begin']) >= 0.5 * (s['end'] - s['begin'])]
                    hit = any(k[4] < f['end'] and f['begin'] < k[5] for k in over for f in froms)
                    n = s['end'] - s['begin']
                    if froms:
                        total[s['how']] += 1; gold_chars += n; found[s['how']] += hit; found_chars += n * hit
                    if over:
                        reported += n; right += n * hit
    p, r = right / max(1, reported), found_chars / max(1, gold_chars)
    return r, p, {h: found[h] / total[h] for h in sorted(total)}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--tool', required=True)
    ap.add_argument('--set', nargs=3, action='append', required=True, metavar=('ARTICLES', 'SOURCES', 'GOLD'))
    ap.add_argument('--negatives', action='append', default=[], metavar='PAIRS', help='left<TAB>right a line: nothing is shared')
    ap.add_argument('--doubtful', action='append', default=[], metavar='PAIRS', help='the same, of texts on one event')
    ap.add_argument('--folds', type=int, default=5, help='0: fit only')
    ap.add_argument('--negative-weight', type=float, default=0.3, help='of a pair from --negatives')
    ap.add_argument('--ridge', type=float, default=10.0)
    ap.add_argument('--rival', type=float, default=1.5, help='log-odds below the best source of a sentence')
    ap.add_argument('--write', action='store_true')
    a = ap.parse_args()
    sets = [Set(a.tool, *s) for s in a.set] + [Set(a.tool, '--pairs', pairs, None) for pairs in a.negatives] + [
        Set(a.tool, '--pairs', pairs, None, True) for pairs in a.doubtful]
    x, y = np.vstack([s.local for s in sets]), np.concatenate([s.labels for s in sets])
    stories = np.concatenate([np.array(s.stories) for s in sets]); of = np.concatenate([np.array(s.source_stories) for s in sets])
    weight = np.concatenate([np.full(len(s.keys), 1.0 if s.gold else a.negative_weight) * s.kept for s in sets])
    print(len(y), 'sentence pairs,', int(y.sum()), 'right')
    names = sorted(set(stories))
    scores = [np.zeros(len(s.keys)) for s in sets]
    for fold in range(a.folds):
        held = names[fold::a.folds]
        train = ~np.isin(stories, held) & ~np.isin(of, held)
        local = logistic(x[train], y[train], a.ridge, weight[train])
        c = np.vstack([s.context(local) for s in sets])
        w = logistic(c[train], y[train], a.ridge, weight[train])
        z, at = w[0] + c @ w[1:], 0
        for s, score in zip(sets, scores):
            test = np.isin(np.array(s.stories), held)
            score[test] = z[at:at + len(score)][test]
            at += len(score)
    for t in (-2.5, -2, -1.5, -1) if a.folds else ():
        r, p, how = evaluate(sets, scores, t, a.rival)
        print('held out by story, from %4.1f: recall %.3f precision %.3f F1 %.3f  ' % (t, r, p, 2 * r * p / (r + p)), ' '.join('%s %.3f' % i for i in how.items()))
        for data, score in zip(sets, scores):
            if not data.gold:
                units = {(k[0], k[1], k[2]) for k in data.keys}
                taken = {(k[0], k[1], k[2]) for k, v in zip(data.keys, score) if v >= t}
                print('      false sentences in %s: %.4f of %d' % (os.path.basename(data.sources), len(taken) / len(units), len(units)))
    if a.write:
        local = logistic(x, y, a.ridge, weight)
        c = np.vstack([s.context(local) for s in sets])
        context = logistic(c, y, a.ridge, weight)
        line = lambda w: '{' + ', '.join('%.5gF' % v if '.' in '%.5g' % v or 'e' in '%.5g' % v else '%.5g.0F' % v for v in w) + '}'
        head = lambda v: line([v])[1:-1]
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'match', 'link_weights.cpp')
        with open(path, 'w') as f:
            f.write('// Written by bench/fit_links.py; how, on what and how well stands in bench/README.md.\n#include "core/match/link_model.hpp"\n\n'
                    'namespace crib {\n\nLinkModel news_model() {\n  return {%s,\n          %s,\n          %s,\n          %s};\n}\n\n}  // namespace crib\n'
                    % (head(local[0]), line(local[1:]), head(context[0]), line(context[1:])))


if __name__ == '__main__':
    main()
