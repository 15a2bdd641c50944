#!/usr/bin/env python3
"""Fits the steps of core/match/link_model.hpp on labelled texts and writes core/match/link_weights.cpp. Needs numpy.

  bench/fit_links.py --tool build/bench/bench/link_evidence --rewritten ARTICLES SOURCES GOLD [--disguised PAN_FOLDER]
                     [--negatives PAIRS]… [--doubtful PAIRS]… [--folds N] [--without SIGNAL]… [--write]

What the sets are: bench/labelled_links.py. Prints, held out by story and by source document, recall and precision over characters
of the rewritten articles at several thresholds, the share of false sentences in the negatives, and recall and precision over
sentence pairs of the disguised passages. Without --write nothing is changed.
"""
import argparse, collections, os
import numpy as np
from labelled_links import CONTEXT, LOCAL, SIGNALS, disguised, listed, rewritten

HIDDEN = 16
MASKED = list(range(10, 16)) + [25, 26]  # local columns of figures, names and kindred words: what another language lacks
MASKED_WEIGHT = 0.3
FAR = -8.0  # log-odds by itself, below which no neighbourhood helps: kept out of the later steps


def logistic(x, y, weight, ridge=10.0):
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


def squash(a):
    """Close to the hyperbolic tangent, without an exponential."""
    a = np.clip(a, -3, 3)
    return a * (27 + a * a) / (27 + 9 * a * a)


class Step:
    """One hidden layer of HIDDEN units, squash(), over standardised columns cut at six deviations; trained by Adam with decay."""
    def __init__(self, x, y, weight, seed=1, epochs=14, rate=3e-3, decay=0.1, batch=512):
        random = np.random.default_rng(seed)
        self.mean, self.scale = x.mean(0).astype(np.float32), (x.std(0) + 1e-6).astype(np.float32)
        z, y, weight = self.standardise(x), y.astype(np.float32), (weight / weight.mean()).astype(np.float32)
        n, columns = z.shape
        prior = np.log((weight * y).sum() / (weight * (1 - y)).sum())
        self.inner = (random.normal(size=(columns, HIDDEN)) / np.sqrt(columns)).astype(np.float32)
        self.inner_bias, self.outer = np.zeros(HIDDEN, np.float32), (random.normal(size=HIDDEN) / np.sqrt(HIDDEN)).astype(np.float32)
        self.outer_bias = np.array([prior], np.float32)
        parts = [self.inner, self.inner_bias, self.outer, self.outer_bias]
        first, second = [np.zeros_like(p) for p in parts], [np.zeros_like(p) for p in parts]
        steps, t = epochs * (n // batch), 0
        for _ in range(epochs):
            order = random.permutation(n)
            for i in range(n // batch):
                q = order[i * batch:(i + 1) * batch]
                h = squash(z[q] @ self.inner + self.inner_bias)
                error = (1 / (1 + np.exp(-np.clip(h @ self.outer + self.outer_bias, -30, 30))) - y[q]) * weight[q] / batch
                back = np.outer(error, self.outer) * (1 - h * h)
                t += 1
                now = rate * (1 - t / steps)
                for j, g in enumerate((z[q].T @ back, back.sum(0), h.T @ error, error.sum(keepdims=True))):
                    first[j] = 0.9 * first[j] + 0.1 * g
                    second[j] = 0.999 * second[j] + 0.001 * g * g
                    parts[j] -= now * (first[j] / (1 - 0.9 ** t)) / (np.sqrt(second[j] / (1 - 0.999 ** t)) + 1e-8)
                    if j % 2 == 0:
                        parts[j] -= now * decay * parts[j]

    def standardise(self, x):
        return np.clip((x.astype(np.float32) - self.mean) / self.scale, -6, 6)

    def __call__(self, x):
        return squash(self.standardise(x) @ self.inner + self.inner_bias) @ self.outer + self.outer_bias[0]


class Model:
    def __init__(self, sets, train, without=()):
        """train: one mask a set; without: names of SIGNALS that the model is not shown."""
        hide = lambda columns, side: np.where(np.isin(np.arange(columns.shape[1]), sum((SIGNALS[n][side] for n in without), [])), 0, columns)
        stack = lambda parts: np.concatenate([p[m & (s.kept > 0)] for p, m, s in zip(parts, train, sets)])
        y, weight = stack([s.right for s in sets]), stack([np.full(len(s.pair), s.weight) for s in sets])
        locals_ = [hide(s.local, 0) for s in sets]
        self.local = logistic(stack(locals_), y, weight)
        by_itself = lambda local: self.local[0] + local @ self.local[1:]
        alone = [by_itself(local) for local in locals_]
        scores, self.steps = alone, []
        near = stack(alone) > FAR
        for _ in range(2):
            columns = [np.hstack([hide(s.context(z), 1), a[:, None], local]) for s, local, z, a in zip(sets, locals_, scores, alone)]
            x = stack(columns)[near]
            bare = x.copy()  # once more without the words' meaning, so that it is never asked for
            bare[:, [CONTEXT + 1 + c for c in MASKED]] = 0
            bare[:, CONTEXT] = by_itself(bare[:, CONTEXT + 1:])
            step = Step(np.vstack([x, bare]), np.tile(y[near], 2), np.concatenate([weight[near], MASKED_WEIGHT * weight[near]]))
            self.steps.append(step)
            scores = [np.where(a > FAR, step(c), a) for c, a in zip(columns, alone)]
        self.scores = scores

    def write(self, path):
        number = lambda v: ('%.5g' % v if '.' in '%.5g' % v or 'e' in '%.5g' % v else '%.5g.0' % v) + 'F'
        row = lambda values: '{' + ', '.join(map(number, values)) + '}'
        def step(s):
            inner = ',\n            '.join('{%s}' % row(c)[1:-1] for c in s.inner)
            return '{%s,\n       %s,\n       {{%s}},\n       %s,\n       %s,\n       %s}' % (row(s.mean), row(s.scale), inner, row(s.inner_bias), row(s.outer), number(s.outer_bias[0]))
        with open(path, 'w') as f:
            f.write('// Written by bench/fit_links.py; how, on what and how well stands in bench/README.md.\n#include "core/match/link_model.hpp"\n\n'
                    'namespace crib {\n\nconst LinkModel& news_model() {\n  static const LinkModel kModel = {\n      %s,\n      %s,\n      {{%s}}};\n  return kModel;\n}\n\n}  // namespace crib\n'
                    % (number(self.local[0]), row(self.local[1:]), ',\n       '.join(map(step, self.steps))))


def score_articles(links, scores, threshold, rival):
    """Recall and precision over characters of the labelled sentences, and the share found of each kind."""
    found, total, reported, right, gold, hits = collections.Counter(), collections.Counter(), 0, 0, 0, 0
    names = [tuple(map(os.path.basename, p)) for p in links.pairs]
    best = collections.defaultdict(lambda: -99.0)
    for p, s, v in zip(links.pair, links.spans, scores):
        best[(names[p][0], s[0])] = max(best[(names[p][0], s[0])], v)
    taken = collections.defaultdict(list)
    for p, s, v in zip(links.pair, links.spans, scores):
        if v >= max(threshold, best[(names[p][0], s[0])] - rival):
            taken[names[p]].append(s)
    for article, g in links.gold.items():
        for source in {f['source'] for s in g['sentences'] for f in s['from']} | {s for a, s in taken if a == article}:
            for s in g['sentences']:
                froms = [f for f in s['from'] if f['source'] == source]
                over = [k for k in taken[(article, source)] if min(k[1], s['end']) - max(k[0], s['begin']) >= 0.5 * (s['end'] - s['begin'])]
                hit, n = any(k[2] < f['end'] and f['begin'] < k[3] for k in over for f in froms), s['end'] - s['begin']
                if froms:
                    total[s['how']] += 1; gold += n; found[s['how']] += hit; hits += n * hit
                if over:
                    reported += n; right += n * hit
    return hits / max(1, gold), right / max(1, reported), {h: found[h] / total[h] for h in sorted(total)}


def report(sets, scores):
    for threshold in (-2, -1.5, -1, -0.5, 0, 0.5):
        line = 'from %4.1f:' % threshold
        for links, score in zip(sets, scores):
            known = links.kept > 0
            if links.name == 'rewritten':
                r, p, how = score_articles(links, score, threshold, 1.5)
                line += ' %s recall %.3f precision %.3f F1 %.3f (%s)' % (links.name, r, p, 2 * r * p / max(1e-9, r + p), ' '.join('%s %.3f' % i for i in how.items()))
            elif links.right.any():
                took = (score >= threshold) & known
                hit = (took & (links.right > 0)).sum()
                line += '; %s recall %.3f precision %.3f' % (links.name, hit / links.right.sum(), hit / max(1, took.sum()))
            else:
                sentences = lambda chosen: len(set(zip(links.pair[chosen], links.spans[chosen, 0])))
                line += '; %s false %.4f' % (links.name, sentences(score >= threshold) / sentences(slice(None)))
        print(line)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--tool', required=True)
    ap.add_argument('--rewritten', nargs=3, required=True, metavar=('ARTICLES', 'SOURCES', 'GOLD'))
    ap.add_argument('--disguised', metavar='PAN_FOLDER')
    ap.add_argument('--disguised-first', type=int, default=100, help='pairs of each type left out, for measuring')
    ap.add_argument('--disguised-count', type=int, default=150, help='pairs of each type taken')
    ap.add_argument('--negatives', action='append', default=[], metavar='PAIRS', help='left<TAB>right a line: nothing is shared')
    ap.add_argument('--doubtful', action='append', default=[], metavar='PAIRS', help='the same, of texts on one event')
    ap.add_argument('--folds', type=int, default=4, help='0: fit only')
    ap.add_argument('--without', action='append', default=[], choices=SIGNALS, help='leave a signal out, to see what it brings')
    ap.add_argument('--write', action='store_true')
    a = ap.parse_args()
    sets = [rewritten(a.tool, *a.rewritten)]
    sets += [listed(a.tool, path, 0.2) for path in a.negatives] + [listed(a.tool, path, 0.2, doubtful=True) for path in a.doubtful]
    if a.disguised:
        sets.append(disguised(a.tool, a.disguised, a.disguised_first, a.disguised_count, 0.1))
    for links in sets:
        print(links.name, len(links.pair), 'sentence pairs,', int(links.right.sum()), 'right')
    scores = [np.zeros(len(s.pair)) for s in sets]
    for fold in range(a.folds):
        held = [np.isin(s.group, sorted(set(s.group))[fold::a.folds]) for s in sets]
        # the story's own source is held out with it, so that no fold has seen either side
        shut = [h | np.isin(s.other, np.unique(s.group[h])) if s.name == 'rewritten' else h for s, h in zip(sets, held)]
        for score, own, h in zip(scores, Model(sets, [~s for s in shut], a.without).scores, held):
            score[h] = own[h]
    if a.folds:
        report(sets, scores)
    if a.write:
        core = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'core', 'match', 'link_weights.cpp')
        Model(sets, [np.ones(len(s.pair), bool) for s in sets], a.without).write(core)


if __name__ == '__main__':
    main()
