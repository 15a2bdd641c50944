"""Pairs of texts for bench/verdicts.py: independent ones, and ones of which one is made from the other. Standard library only.

Each set is a list of Pair(left, right, group, reused): file names, what it is held out by (a story, a question, a day), and how
the left text was made from the right one ('' = it was not).
"""
import collections, csv, datetime, json, math, os, random, re

Pair = collections.namedtuple('Pair', 'left right group reused')


def answers(corpus):
    """Clough-Stevenson: (answers against the page they were asked about, pairs of answers that did not use it)."""
    with open(os.path.join(corpus, 'file_information.csv')) as f:
        rows = [row for row in csv.DictReader(f) if row['Category'] != 'orig']
    path = lambda name: os.path.join(corpus, name)
    against = [Pair(path(r['File']), path(f"orig_task{r['Task']}.txt"), r['Task'], '' if r['Category'] == 'non' else r['Category'])
               for r in rows]
    own = [p for p in against if not p.reused]
    return against, [Pair(a.left, b.left, a.group, '') for i, a in enumerate(own) for b in own[i + 1:] if a.group == b.group]


def rewritten(corpus):
    """Rewire: (articles against the stories they draw on, articles against all other stories)."""
    labels = [json.loads(line) for line in open(os.path.join(corpus, 'gold.jsonl'))]
    stories = sorted(os.listdir(os.path.join(corpus, 'wire')))
    all_pairs = [Pair(os.path.join(corpus, 'articles', label['article']), os.path.join(corpus, 'wire', story), label['article'][:2],
                      label['level'] if story in label['sources'] else '') for label in labels for story in stories]
    return [p for p in all_pairs if p.reused], [p for p in all_pairs if not p.reused]


def every_pair(corpus):
    texts = sorted(os.path.join(corpus, name) for name in os.listdir(corpus))
    return [Pair(a, b, '', '') for i, a in enumerate(texts) for b in texts[i + 1:]]


def wires(path, folder, days=24, seed=1):
    """Stories of one agency that share no wording to speak of (five-word Jaccard up to .003), each story once:
    (pairs of one day or the next with a TF-IDF cosine from .22, pairs at least ten days apart with .22 to .4)."""
    stories = [story for story in map(json.loads, open(path)) if story.get('date') and len(story['text'].split()) >= 60]
    words = [re.findall(r'[a-z0-9$][a-z0-9.,]*[a-z0-9]|[a-z0-9]', (s['title'] + ' ' + s['text']).lower()) for s in stories]
    known = collections.Counter(w for text in words for w in set(text))
    vectors = []
    for text in words:
        vector = {w: (1 + math.log(n)) * math.log(len(stories) / known[w]) for w, n in collections.Counter(text).items() if known[w] > 1}
        norm = math.sqrt(sum(v * v for v in vector.values())) or 1
        vectors.append({w: v / norm for w, v in vector.items()})
    runs = lambda i: {tuple(words[i][k:k + 5]) for k in range(len(words[i]) - 4)}
    cosine = lambda a, b: sum(v * vectors[b].get(w, 0) for w, v in vectors[a].items())
    day = [datetime.date.fromisoformat(s['date'][:10]) for s in stories]
    by_day = collections.defaultdict(list)
    for i, d in enumerate(day):
        by_day[d].append(i)
    drawn = random.Random(seed).sample(sorted(by_day), days)
    used = set()

    def take(lefts, rights, low, high, most):
        pairs = []
        rare = collections.defaultdict(list)  # who has a word that weighs much: the others cannot be alike
        for j in rights:
            for w in sorted(vectors[j], key=vectors[j].get)[-12:]:
                rare[w].append(j)
        for i in lefts:
            near = {j for w in vectors[i] for j in rare[w] if j != i}
            best = sorted(((cosine(i, j), j) for j in near), reverse=True)
            for c, j in best:
                if i in used or j in used or not low <= c <= high or len(pairs) == most:
                    continue
                a, b = runs(i), runs(j)
                if len(a & b) <= .003 * len(a | b):
                    used.update((i, j))
                    pairs.append((i, j))
        return pairs

    def written(pairs, group):
        out = []
        for i, j in pairs:
            paths = [os.path.join(folder, stories[k]['id'] + '.txt') for k in (i, j)]
            for k, name in zip((i, j), paths):
                with open(name, 'w') as f:
                    f.write(stories[k]['title'] + '\n\n' + stories[k]['text'] + '\n')
            out.append(Pair(*paths, str(group), ''))
        return out

    os.makedirs(folder, exist_ok=True)
    one_day, one_subject = [], []
    for d in drawn:
        one_day += written(take(by_day[d], by_day[d] + by_day[d + datetime.timedelta(days=1)], .22, 1, 20), d)
        later = [i for other in by_day if other >= d + datetime.timedelta(days=10) for i in by_day[other]]
        one_subject += written(take(by_day[d][:60], later, .22, .4, 10), d)
    return one_day, one_subject
