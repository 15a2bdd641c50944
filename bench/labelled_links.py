"""Sentence pairs of labelled texts, with the evidence that bench/link_evidence.cpp prints of them. For bench/fit_links.py; needs numpy."""
import glob, json, os, subprocess, tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
import numpy as np

LOCAL, CONTEXT = 28, 18

# Columns of the local and of the context evidence, by signal; for leaving one out.
SIGNALS = {
    'likeness': ([0, 1, 23], []),
    'rare words': ([2, 3, 4, 5, 6, 7, 8, 24], []),
    'exact runs': ([9], []),
    'figures': ([10, 11, 12, 13], []),
    'names': ([14, 26], []),
    'kindred words': ([15, 25], []),
    'length and form': ([16, 17, 18, 19, 20, 21, 22, 27], []),
    'neighbours and order': ([], [1, 2, 3, 11, 12, 14, 17]),
    'told around and anywhere': ([], [6, 7, 8, 9, 10, 13]),
}


class Links:
    """One row a sentence pair. `right`: it says the same; `kept`: it is known whether it does; `group`, `other`: what is held out together."""
    def __init__(self, tool, name, pairs, weight):
        self.tool, self.name, self.pairs, self.weight = tool, name, pairs, weight
        self.pair, self.spans, self.local = self.evidence(None, LOCAL)
        self.right, self.kept = np.zeros(len(self.pair)), np.ones(len(self.pair))
        base = os.path.basename
        self.group = np.array([base(left) for left, _ in pairs])[self.pair]
        self.other = np.array([base(right) for _, right in pairs])[self.pair]

    def evidence(self, scores, columns):
        with tempfile.TemporaryDirectory() as folder:
            with open(folder + '/pairs', 'w') as f:
                f.writelines('%s\t%s\n' % pair for pair in self.pairs)
            command = [self.tool, folder + '/pairs']
            if scores is not None:
                scores.astype(np.float32).tofile(folder + '/scores')
                command.append(folder + '/scores')
            with open(folder + '/rows', 'wb') as f:
                subprocess.run(command, stdout=f, check=True)
            rows = np.fromfile(folder + '/rows', np.uint32).reshape(-1, 5 + columns)
        return rows[:, 0].astype(int), rows[:, 1:5].astype(int), rows[:, 5:].copy().view(np.float32).astype(np.float64)

    def context(self, scores):
        return self.evidence(scores, CONTEXT)[2]


def listed(tool, path, weight, doubtful=False):
    """Pairs of texts that share nothing. doubtful: texts on one event, of which only sentence pairs with little in common (no figure,
    cosine below 0.25) are known to differ."""
    links = Links(tool, os.path.basename(path), [tuple(l.rstrip('\n').split('\t')) for l in open(path)], weight)
    if doubtful:
        links.kept = ((links.local[:, 0] < 0.25) & (links.local[:, 11] == 0)).astype(float)
    return links


def rewritten(tool, articles, sources, gold):
    """Articles whose every sentence is labelled: {"article", "sentences": [{"begin", "end", "from": [{"source", "begin", "end"}]}]} a line.
    A pair is right when both sides overlap such a sentence and one of its sources. A story (the name up to the first hyphen) is
    held out as a whole, its source with it."""
    files = lambda folder: sorted(glob.glob(os.path.join(folder, '*')))
    links = Links(tool, 'rewritten', [(a, s) for a in files(articles) for s in files(sources)], 1.0)
    links.gold = {g['article']: g for g in map(json.loads, open(gold))}
    for k, (p, (b, e, rb, re_)) in enumerate(zip(links.pair, links.spans)):
        article, source = (os.path.basename(path) for path in links.pairs[p])
        for s in links.gold.get(article, {'sentences': []})['sentences']:
            if min(e, s['end']) - max(b, s['begin']) >= 0.5 * min(e - b, s['end'] - s['begin']):
                if any(f['source'] == source and rb < f['end'] and f['begin'] < re_ for f in s['from']):
                    links.right[k] = 1
    links.group = np.array([g.split('-')[0] for g in links.group])
    links.other = np.array([o.split('.')[0].split('-')[0] for o in links.other])
    return links


def disguised(tool, folder, first, count, weight):
    """Pairs of the PAN text-alignment layout (folders of XML gold beside src/ and susp/), `count` of each type from the `first` on.
    In a gold passage the pair that is best for both its sentences, or stands at the same height, is right; other pairs there are
    not known. Held out by source document."""
    pairs, types = [], []
    for kind in sorted(d for d in os.listdir(folder) if d[:2].isdigit()):
        for line in open(f'{folder}/{kind}/pairs').read().splitlines()[first:first + count]:
            left, right = line.split()
            pairs.append((f'{folder}/susp/{left}', f'{folder}/src/{right}'))
            types.append(kind)
    links = Links(tool, 'disguised', pairs, weight)
    links.group, links.other = links.other, links.group
    rows = defaultdict(list)
    for k, p in enumerate(links.pair):
        rows[p].append(k)
    for p, own in rows.items():
        left, right = pairs[p]
        xml = f'{folder}/{types[p]}/{os.path.basename(left)[:-4]}-{os.path.basename(right)[:-4]}.xml'
        if os.path.exists(xml):
            for case in gold_passages(xml, left, right):
                label_passage(links, np.array(own), case, by_height=not types[p].startswith('05'))
    return links


def gold_passages(xml, left, right):
    texts = [open(path, 'rb').read().decode('utf-8', 'replace') for path in (left, right)]
    byte = lambda side, character: len(texts[side][:character].encode())
    for x in ET.parse(xml).getroot().iter('feature'):
        if x.get('name') == 'plagiarism' and x.get('source_offset'):
            b, n, c, m = (int(x.get(q)) for q in ('this_offset', 'this_length', 'source_offset', 'source_length'))
            yield byte(0, b), byte(0, b + n), byte(1, c), byte(1, c + m)


def label_passage(links, rows, case, by_height):
    begin, end, right_begin, right_end = case
    spans = links.spans[rows]
    share = lambda b, e, low, high: (np.minimum(e, high) - np.maximum(b, low)) / (e - b)
    left_in, right_in = share(spans[:, 0], spans[:, 1], begin, end), share(spans[:, 2], spans[:, 3], right_begin, right_end)
    links.kept[rows[(left_in > 0) & (right_in > 0)]] = 0
    inside = rows[(left_in > 0.3) & (right_in > 0.3)]
    best = defaultdict(float)
    for k in inside:
        for side in (('left', links.spans[k, 0]), ('right', links.spans[k, 2])):
            best[side] = max(best[side], links.local[k, 0])
    for k in inside:
        b, e, rb, re_ = links.spans[k]
        height = right_begin + ((b + e) / 2 - begin) / (end - begin) * (right_end - right_begin)
        mutual = links.local[k, 0] >= max(best[('left', b)], best[('right', rb)])
        if mutual or (by_height and abs((rb + re_) / 2 - height) < max(120, 0.06 * (right_end - right_begin))):
            links.right[k] = links.kept[k] = 1
