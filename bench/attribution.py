#!/usr/bin/env python3
"""Scores what crib says about changes, altered quotations and credits against labelled articles.

  bench/attribution.py RESULT.json GOLD.jsonl ARTICLES [--list]

RESULT: what `crib scan ARTICLES --source WIRE --format json` wrote. GOLD: a line for each article with `article`, `credit` (the words that
credit the wire, or null) and `sentences` of `begin`, `end` (bytes), `how`, `drift` (the planted change in words, or null) and `from`.

A planted change is found when a change of a fitting kind lies in its sentence, against a document it comes from. Every other change
against a document is false, unless it is a quoted word in a sentence labelled altered_quote, or a quotation told indirectly in one labelled
indirect. --list names what was missed and what was false.
"""
import argparse, collections, json, os

FITTING = {'figure': {'figure'}, 'date': {'date', 'figure'}, 'name': {'name', 'speaker'}, 'quotation': {'quoted_word'},
           'attribution': {'speaker', 'name'}, 'reported speech': {'reporting'}}
TEXT_CREDITS = {'dateline', 'foot', 'report', 'interview'}


def meets(a, b):
    return a[0] < b[1] and b[0] < a[1]


def fitting_kinds(drift):
    return next((kinds for name, kinds in FITTING.items() if drift.startswith(name)), {'figure', 'date', 'name', 'speaker'})


def score(result, gold, folder):
    documents = {os.path.basename(d['key']): d for d in result['documents'] if d['role'] == 'article'}
    changes = collections.defaultdict(list)  # article -> (change, source), in passages and outside
    passages = collections.defaultdict(list)
    for pair in result['pairs']:
        if os.path.basename(pair['left']) in documents and pair['right'].split('/')[-2:-1] != pair['left'].split('/')[-2:-1]:
            for passage in pair['passages']:
                passages[os.path.basename(pair['left'])].append((passage, pair['right']))
            for change in [c for part in [*pair['passages'], pair] for c in part.get('changes', [])]:
                changes[os.path.basename(pair['left'])].append((change, pair['right']))
    out = collections.defaultdict(list)
    for label in gold:
        article, sentences = label['article'], label['sentences']
        text = open(os.path.join(folder, article), 'rb').read()
        explained = set()
        for s in sentences:
            place, sources = (s['begin'], s['end']), {f['source'] for f in s['from']}
            here = [(i, c) for i, (c, right) in enumerate(changes[article])
                    if meets(c['left_span'], place) and os.path.basename(right) in sources]
            covered = any(meets(p['left'], place) and os.path.basename(right) in sources for p, right in passages[article])
            if s['drift']:
                fitting = [i for i, c in here if c['what'] in fitting_kinds(s['drift'])]
                explained.update(i for i, _ in here)
                out['planted'].append((bool(fitting), covered, article, s['drift'], text[s['begin']:s['end']].decode()))
            if s['how'] == 'altered_quote':
                words = [i for i, c in here if c['what'] == 'quoted_word']
                explained.update(words)
                out['altered'].append((bool(words), covered, article, text[s['begin']:s['end']].decode()))
            if s['how'] == 'indirect':
                explained.update(i for i, c in here if c['what'] == 'reporting')
        for i, (change, right) in enumerate(changes[article]):
            if i not in explained:
                out['false'].append((article, change['what'], change['degree'], change['left'], change['right'], os.path.basename(right)))
        credits = [c for c in documents[article].get('credits', []) if c['kind'] in TEXT_CREDITS]
        if label['credit']:
            at = text.find(label['credit'].encode())
            found = any(meets(c['span'], (at, at + len(label['credit'].encode()))) for c in credits)
            out['credit'].append((found, article, label['credit']))
        else:
            out['no_credit'].append(article)
            out['invented'] += [(article, c['kind'], c['name'], text[slice(*c['span'])].decode()) for c in credits]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('result'), parser.add_argument('gold'), parser.add_argument('articles')
    parser.add_argument('--list', action='store_true', help='name what was missed and what was false')
    asked = parser.parse_args()
    gold = [json.loads(line) for line in open(asked.gold)]
    out = score(json.load(open(asked.result)), gold, asked.articles)
    planted, altered = out['planted'], out['altered']
    aligned = [p for p in planted if p[1]]
    print(f"planted changes found    {sum(p[0] for p in planted)} of {len(planted)} "
          f"({sum(p[0] for p in aligned)} of the {len(aligned)} that lie in passages)")
    print(f"altered quotations found {sum(a[0] for a in altered)} of {len(altered)}")
    kinds = collections.Counter(f[1] + (' less exact' if f[2] == 'less_exact' else '') for f in out['false'])
    different = [f for f in out['false'] if f[2] == 'different']
    print(f"other changes            {len(out['false'])} in {len(gold)} articles, {len(out['false']) / len(gold):.2f} each "
          f"({len(different) / len(gold):.2f} that differ): "
          + ', '.join(f'{n} {kind}' for kind, n in kinds.most_common()))
    most = collections.Counter(f[0] for f in out['false']).most_common(1)
    print(f"  most in one article    {most[0][1] if most else 0}")
    print(f"credits found            {sum(c[0] for c in out['credit'])} of {len(out['credit'])}; "
          f"invented in {len(out['no_credit'])} articles without: {len(out['invented'])}")
    if asked.list:
        for found, covered, *rest in planted:
            if not found:
                print('missed', '' if covered else '(no passage)', *rest, sep='\t')
        for found, covered, *rest in altered:
            if not found:
                print('missed quotation', '' if covered else '(no passage)', *rest, sep='\t')
        for found, *rest in out['credit']:
            if not found:
                print('missed credit', *rest, sep='\t')
        for row in sorted(out['invented']):
            print('invented credit', *row, sep='\t')
        for row in sorted(out['false']):
            print('other', *row, sep='\t')


main()
