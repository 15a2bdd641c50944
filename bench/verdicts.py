#!/usr/bin/env python3
"""Verdicts on labelled pairs: how often independent texts get one stronger than same_story, how often reused ones keep it, and
whether the degree is right. Standard library only.

  bench/verdicts.py --crib PROGRAM --corpora FOLDER [--list]

FOLDER holds clough-stevenson, rewire, amazon-openai and reuters21578. What the sets are: bench/verdict_sets.py. Every second group
(day, story, question) is counted apart as well. The limits of core/verdict/classify.hpp were chosen with all groups in view.
"""
import argparse, collections, itertools, json, os, re, statistics, subprocess, tempfile
import verdict_sets

WEAK = ('same_story', 'unrelated', 'shared_quotes')
DEGREE = {'identical': 'cut', 'near_duplicate': 'cut', 'reprint': 'cut', 'light_edit': 'light', 'rewrite': 'heavy',
          'same_story': 'non', 'unrelated': 'non', 'shared_quotes': 'non'}  # partial_reuse is no degree: always wrong
LEVEL = {'reprint': ('reprint', 'near_duplicate'), 'light': ('light_edit',), 'rewrite': ('rewrite',), 'heavy': ('rewrite', 'partial_reuse'),
         'mixed': ('partial_reuse',)}


def run(arguments):
    out = subprocess.run(arguments, stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def compare(crib, pairs, folder):
    """Rows; the right text as if declared a source."""
    path = os.path.join(folder, 'pairs.tsv')
    with open(path, 'w') as f:
        f.writelines(f'{p.left}\t{p.right}\n' for p in pairs)
    return run([crib, 'compare', '-q', '--pairs', path, '--format', 'jsonl'])


def verdicts_of(rows):
    return [row['verdict'] for row in rows]


def scan(crib, pairs):
    """Both texts as articles, in one collection."""
    rows = run([crib, 'scan', '-q', '--format', 'jsonl', *sorted({text for p in pairs for text in (p.left, p.right)})])
    verdicts = {frozenset((row['left'], row['right'])): row['verdict'] for row in rows}
    return [verdicts.get(frozenset((p.left, p.right)), 'unrelated') for p in pairs]


def degree_figures(row):
    """(words of the unchanged stretch that a shared word stands in, on average; word-for-word share of what is shared)."""
    side = 0 if (row['coverage'][0], row['verbatim'][0]) >= (row['coverage'][1], row['verbatim'][1]) else 1
    words = squares = 0
    for passage in row['passages']:
        begin, end = passage[('left', 'right')[side]]
        text, at = passage[('left_text', 'right_text')[side]].encode(), begin
        for edit in [e[side] for e in passage.get('edits', [])] + [[end, end]]:
            squares += len(re.findall(rb"[\w'\x80-\xff]+", text[at - begin:edit[0] - begin])) ** 2
            at = edit[1]
        words += passage['words'][side]
    return squares / max(1, words), row['verbatim'][side] / (row['coverage'][side] or 1)


def fitted_elsewhere(against, rows):
    """Right degrees where the two limits of degree are the middle of the best for the other questions; whether there is reuse
    at all, and whether it is the whole, is the program's word."""
    known = []
    for p, row in zip(against, rows):
        is_degree = row['verdict'] in ('reprint', 'light_edit', 'rewrite')
        known.append((p.reused or 'non', p.group, degree_figures(row) if is_degree else None, DEGREE.get(row['verdict'])))

    def right(entry, limits):
        degree, _, figures, said = entry
        if figures:
            said = 'cut' if figures[0] >= limits[0] else 'light' if figures[1] >= limits[1] else 'heavy'
        return degree == said
    limits = list(itertools.product([n / 2 for n in range(16, 50)], [n / 100 for n in range(10, 62, 2)]))
    total = 0
    for group in sorted({p.group for p in against}):
        scores = [sum(right(k, l) for k in known if k[1] != group) for l in limits]
        best = [l for l, score in zip(limits, scores) if score == max(scores)]
        chosen = [statistics.median(l[i] for l in best) for i in (0, 1)]
        total += sum(right(k, chosen) for k in known if k[1] == group)
    return total


def second_groups(pairs):
    """Every second group."""
    groups = sorted({p.group for p in pairs})
    return {group for i, group in enumerate(groups) if i % 2}


def show_independent(name, pairs, verdicts, listed):
    strong = [(p, v) for p, v in zip(pairs, verdicts) if v not in WEAK]
    apart = second_groups(pairs)
    rest = [p for p in pairs if p.group in apart]
    kinds = collections.Counter(v for _, v in strong)
    of_rest = f'{sum(p.group in apart for p, _ in strong)} of {len(rest)}' if rest else '-'
    print(f'{name:44} {len(strong):3} of {len(pairs):4}   every second group {of_rest:12}', dict(kinds))
    if listed:
        for p, v in strong:
            print('  ', v, p.left, p.right)


def show_reused(name, pairs, verdicts, listed):
    apart = second_groups(pairs)
    for level in dict.fromkeys(p.reused for p in pairs):
        own = [(p, v) for p, v in zip(pairs, verdicts) if p.reused == level]
        kept = [(p, v) for p, v in own if v not in WEAK]
        rest = [p for p, _ in own if p.group in apart]
        right = f', as wanted {sum(v in LEVEL[level] for _, v in own)}' if level in LEVEL and name.startswith('rewire') else ''
        print(f'{name + ", " + level:44} {len(kept):3} of {len(own):4}   every second group '
              f'{sum(p.group in apart for p, _ in kept)} of {len(rest):<8}{right}', dict(collections.Counter(v for _, v in own)))
        if listed:
            for p, v in own:
                if v in WEAK or right and v not in LEVEL[level]:
                    print('  ', v, p.left, p.right)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--crib', required=True), parser.add_argument('--corpora', required=True)
    parser.add_argument('--list', action='store_true', help='name the false, missed and wrong ones')
    asked = parser.parse_args()
    of = lambda name: os.path.join(asked.corpora, name)
    with tempfile.TemporaryDirectory() as folder:
        against, own = verdict_sets.answers(of('clough-stevenson'))
        used, other = verdict_sets.rewritten(of('rewire'))
        one_day, one_subject = verdict_sets.wires(of('reuters21578/wires.jsonl'), os.path.join(folder, 'wires'))
        event = verdict_sets.every_pair(of('amazon-openai'))

        print('independent texts with a verdict stronger than same_story')
        judge_one = lambda pairs: verdicts_of(compare(asked.crib, pairs, folder))
        rows = compare(asked.crib, against, folder)
        verdicts = verdicts_of(rows)
        without = [(p, v) for p, v in zip(against, verdicts) if not p.reused]
        show_independent('answers without the page, against it', *zip(*without), asked.list)
        show_independent('articles against other wires', other, judge_one(other), asked.list)
        for name, pairs in (('answers without the page, to one question', own), ('stories of one day', one_day),
                            ('stories on one subject, ten days apart', one_subject), ('articles on one event', event)):
            if name.startswith('stories'):
                show_independent(name + ', source', pairs, judge_one(pairs), asked.list)
            show_independent(name, pairs, scan(asked.crib, pairs), asked.list)

        print('\nreused texts that keep one')
        show_reused('rewire', used, judge_one(used), asked.list)
        reused = [(p, v) for p, v in zip(against, verdicts) if p.reused]
        show_reused('answers', *zip(*reused), asked.list)

    right = collections.Counter((p.reused or 'non') == DEGREE.get(v) for p, v in zip(against, verdicts))[True]
    print(f'\nfour degrees of clough-stevenson: {right} of {len(against)} right, {right / len(against):.3f}; '
          f'limits fitted on the other questions: {fitted_elsewhere(against, rows)}')
    for degree in ('cut', 'light', 'heavy', 'non'):
        print(f'  {degree:6}', dict(collections.Counter(v for p, v in zip(against, verdicts) if (p.reused or "non") == degree)))


main()
