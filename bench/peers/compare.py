#!/usr/bin/env python3
"""Runs the same work in crib and in its peers, in turn, and prints ratios; run.sh prepares what it needs.

  compare.py --tasks crib_peer_tasks [--crib crib] [--rounds N] [--only signatures,...] CORPUS.jsonl

CORPUS.jsonl: documents with "id" and "text". Documents with anything but ASCII are left out, so that all take the same
words from a text; that they do is checked. Seconds are those of the processor, on one thread; the least of the rounds.
Outputs are compared before a ratio is printed; one that is not the same is said to be so.
"""
import argparse
import functools
import json
import os
import platform
import sys
import tempfile

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS", "RENSA_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
import scipy.sparse

import minhash_datatrove as datatrove
import work
from turns import Crib, print_table, take_turns, timed


def recall_precision(found, truth):
    hits = len(found & truth)
    return f"{hits / len(truth):.4f}", f"{hits / len(found):.4f}" if found else "-"


class Comparison:
    def __init__(self, texts, crib, rounds):
        self.texts, self.crib, self.rounds, self.points = texts, crib, rounds, []
        self.words = [line.split() for line in crib.lines("words")]
        self.check_words()

    def check_words(self):
        theirs = [work.words_of(text) for text in self.texts]
        different = sum(a != b for a, b in zip(self.words, theirs))
        if different or len(self.words) != len(theirs):
            raise SystemExit(f"{different} documents have other words in the peers' reading: nothing can be compared")
        self.shingle_count = sum(max(len(w) - 4, min(len(w), 1)) for w in theirs)
        print(f"{len(theirs)} documents, {sum(map(len, self.texts)) / 1e6:.2f} MB, {self.shingle_count} shingles; the same words for all")

    def datatrove_signer(self, bits):
        return datatrove.signer(work.find_words, bits, work.BANDS, work.ROWS)

    @functools.cache  # two tables ask for it
    def check_datatrove(self):
        signer = self.datatrove_signer(64)
        long = [(text, words) for text, words in zip(self.texts, self.words) if len(words) >= 5]
        different = sum(set(signer.get_shingles(text).ravel().tolist()) != set(map(work.xxh64, work.shingles_of(words)))
                        for text, words in long)
        if different:
            raise SystemExit(f"{different} documents have other shingles in datatrove: nothing can be compared")
        print(f"\ndatatrove has the same shingles; it leaves out {len(self.texts) - len(long)} documents of less than five words")

    def crib_seconds(self, task):
        return lambda: self.crib.seconds(task)

    def signatures(self):
        signers = {
            "datasketch, legacy scheme (its default before 2.0), SHA-1": work.datasketch_signer("legacy"),
            "datasketch, affine32 (its default now), SHA-1": work.datasketch_signer("affine32"),
            "datasketch, affine32, xxh32": work.datasketch_signer("affine32", work.xxh32),
        }
        peers = {name: lambda s=s: timed(lambda: work.datasketch_sign_texts(s, self.texts))[0] for name, s in signers.items()}
        peers["rensa, all shingles"] = lambda: timed(lambda: work.rensa_sign_texts(self.texts))[0]
        peers["rensa, rho (reads 15 shingles of a document)"] = lambda: timed(lambda: work.rensa_sign_texts_rho(self.texts))[0]
        for bits in (64, 32):
            peers[f"datatrove, {bits} bits, xxhash"] = lambda s=self.datatrove_signer(bits): timed(lambda: datatrove.sign_texts(s, self.texts))[0]
        self.check_datatrove()
        own, scan, *others = take_turns(
            self.rounds, self.crib_seconds("sign_texts"), self.crib_seconds("tokenize_and_sketch"), *peers.values())
        size = sum(map(len, self.texts))
        row = lambda name, seconds: [name, f"{seconds:.3f}", f"{seconds / size * 1e9:.2f}", f"{len(self.texts) / seconds:.0f}",
                                     f"{seconds / own:.1f}"]
        rows = [row("crib, sign_texts", own), row("crib, tokenize and sketch, as scan does", scan)]
        rows += [row(name, seconds) for name, seconds in zip(peers, others)]
        print_table("B1, B3: text to signatures of 128 slots", ["", "seconds", "ns a byte", "documents/s", "x crib"], rows)

    def kernel(self):
        path = self.crib.output("sign")
        data = np.fromfile(path, dtype=np.uint64)
        hashes, offsets, at = [], [0], 0
        while at < len(data):
            count = int(data[at])
            hashes.append(data[at + 1 : at + 1 + count])
            offsets.append(offsets[-1] + count)
            at += 1 + count
        hashes, offsets = np.concatenate(hashes), np.array(offsets, dtype=np.uint64)
        own, rensa = take_turns(3 * self.rounds, self.crib_seconds("sign"),
                                lambda: timed(lambda: work.rensa_sign_hashes(hashes, offsets))[0])
        rows = [["crib", f"{own / len(hashes) * 1e9:.2f}", "1.0"],
                ["rensa, digest_matrix_from_flat_token_hashes", f"{rensa / len(hashes) * 1e9:.2f}", f"{rensa / own:.2f}"]]
        print_table("B2: hashed shingles to 128 slots", ["", "ns a shingle", "x crib"], rows)

    def near_pairs(self):
        truth = work.all_near_pairs(self.words)
        exact = self.crib.pairs("jaccard_join")
        print(f"\n{len(truth)} pairs of Jaccard >= {work.NEAR} by counting; crib's exact join finds "
              + ("the same" if exact == truth else f"{len(exact)}, {len(exact ^ truth)} of them different"))
        signatures = work.datasketch_sign_texts(work.datasketch_signer("affine32", work.xxh32), self.texts)
        rensa_signatures = work.rensa_signatures(self.words)
        self.check_datatrove()
        stored = {bits: datatrove.Signatures(datatrove.sign_texts(self.datatrove_signer(bits), self.texts), bits, work.BANDS, work.ROWS)
                  for bits in (64, 32)}
        found = {}

        def peer(name, function, bits=None):
            def run():
                if bits:
                    stored[bits].store()
                seconds, found[name] = timed(function)
                return seconds
            return run

        tasks = {"crib, 16 x 8": "near_pairs", "crib, 9 x 13": "near_pairs_9x13", "crib, 25 x 5": "near_pairs_25x5",
                 "crib, exact join": "jaccard_join"}
        peers = {"datasketch, 16 x 8": lambda: work.datasketch_near_pairs(signatures, self.words),
                 "datasketch, 9 x 13 (its own choice for 0.8)": lambda: work.datasketch_near_pairs(signatures, self.words, 9, 13),
                 "rensa, 16 bands": lambda: work.rensa_near_pairs(rensa_signatures, self.words)}
        steps = {"datatrove, 16 x 8, 64 bits, its clusters as they are": (64, lambda pairs, _: pairs),
                 "datatrove, 16 x 8, 64 bits, exact check of its clusters' pairs": (64, work.verify),
                 "datatrove, 16 x 8, 32 bits, exact check of its clusters' pairs": (32, work.verify)}
        clustering = {name: peer(name, lambda b=bits, v=verify: v(datatrove.pairs_of(stored[b].clusters()), self.words), bits)
                      for name, (bits, verify) in steps.items()}
        sign, *seconds = take_turns(self.rounds, self.crib_seconds("sign"), *[self.crib_seconds(task) for task in tasks.values()],
                                    *[peer(name, function) for name, function in peers.items()], *clustering.values())
        peers.update(clustering)
        pairs = [self.crib.pairs(task) for task in tasks.values()] + [found[name] for name in peers]
        own = seconds[0]
        rows = [[name, f"{time:.4f}", f"{time / own:.1f}", len(own_pairs), *recall_precision(own_pairs, truth)]
                for name, time, own_pairs in zip([*tasks, *peers], seconds, pairs)]
        print_table("B4: pairs of Jaccard >= 0.8 by bands, queries and exact check, from signatures; the join from shingles",
                    ["", "seconds", "x crib", "pairs", "recall", "precision"], rows)
        self.points = [(name, len(self.texts) / time, row[4]) for name, time, row in zip([*tasks, *peers], seconds, rows)]
        print(f"\nB5: the exact join, its ordering included, takes {seconds[3] / (own + sign):.2f} times the time of signing and bands")

    def matrix(self):
        with open(self.crib.output("weigh"), "rb") as file:
            rows, columns, entries = np.fromfile(file, dtype=np.uint64, count=3).tolist()
            begins = np.fromfile(file, dtype=np.int32, count=rows + 1)
            indices = np.fromfile(file, dtype=np.int32, count=entries)
            values = np.fromfile(file, dtype=np.float32, count=entries)
        return scipy.sparse.csr_matrix((values, indices, begins), shape=(rows, columns))

    def tfidf(self):
        own = self.matrix()
        theirs, names = work.sklearn_tfidf_of_words(self.crib.lines("stems"))
        number = {term: i for i, term in enumerate(self.crib.lines("vocabulary"))}
        order = np.array([number[name] for name in names])
        places = theirs.tocoo()
        moved = scipy.sparse.csr_matrix((places.data, (places.row, order[places.col])), shape=own.shape)
        error = abs(own - moved).max()
        print(f"\nTF-IDF: {own.nnz} entries in crib, {theirs.nnz} in scikit-learn given the same stems; largest difference {error:.1e}")
        own, whole, sklearn = take_turns(self.rounds, self.crib_seconds("weigh_texts"), self.crib_seconds("tfidf"),
                                         lambda: timed(lambda: work.sklearn_tfidf(self.texts))[0])
        rows = [["crib, weigh_texts: words, stems, weights", f"{own:.3f}", "1.0"],
                ["crib, as a scan does: sentences, quotations and places of words besides", f"{whole:.3f}", f"{whole / own:.1f}"],
                ["scikit-learn: words and weights, no stems", f"{sklearn:.3f}", f"{sklearn / own:.1f}"]]
        print_table("B6: text to TF-IDF matrix", ["", "seconds", "x crib"], rows)

    def cosines(self):
        matrix, pairs = self.matrix(), self.crib.pairs("cosine_pairs")
        counts = np.bincount(np.array(sorted(pairs)).reshape(-1), minlength=1) if pairs else np.zeros(1)
        most, found = int(counts.max()) + 2, {}

        def peer(name, function):
            def run():
                seconds, found[name] = timed(function)
                return seconds
            return run

        own, scipy_seconds, topn = take_turns(
            min(self.rounds, 3), self.crib_seconds("cosine_pairs"), peer("scipy", lambda: work.scipy_cosine_pairs(matrix)),
            peer("topn", lambda: work.topn_cosine_pairs(matrix, most)))
        differ = lambda name: len(found[name] ^ pairs)
        rows = [["crib", f"{own:.3f}", "1.0", len(pairs), "-"],
                ["scipy, blocks of X X'", f"{scipy_seconds:.2f}", f"{scipy_seconds / own:.1f}", len(found["scipy"]), differ("scipy")],
                [f"sparse_dot_topn, top {most}", f"{topn:.2f}", f"{topn / own:.1f}", len(found["topn"]), differ("topn")]]
        print_table("B7: all pairs of cosine >= 0.8 in crib's TF-IDF matrix", ["", "seconds", "x crib", "pairs", "different"], rows)


def covered(spans):
    return {byte for begin, end in spans for byte in range(begin, end)}


def compare_alignments(pairs, program, rounds):
    """pairs: (left text, right text, planted span of the left)."""
    with tempfile.TemporaryDirectory() as folder:
        crib = Crib(program, [text for pair in pairs for text in pair[:2]], folder)
        words = [line.split() for line in crib.lines("words")]
        places = [[match.span() for match in work.re.finditer(work.WORD, pair[0])] for pair in pairs]
        found = {}

        def own(task):
            spans = np.fromfile(crib.output(task), dtype=np.uint32).reshape(-1, 5).tolist()
            return [[(s[1], s[2]) for s in spans if s[0] == pair] for pair in range(len(pairs))]

        def peer(name, blocks):
            def run():
                seconds, found[name] = timed(lambda: [blocks(words[2 * p], words[2 * p + 1]) for p in range(len(pairs))])
                return seconds
            return run

        tasks = {"crib, word runs (preset strict)": "align_words", "crib, every signal (preset default)": "align",
                 "Smith-Waterman over words, plain C++": "smith_waterman"}
        peers = {"difflib over words": work.difflib_blocks, "rapidfuzz LCSseq over words": work.rapidfuzz_blocks}
        seconds = take_turns(rounds, *[lambda t=t: crib.seconds(t) for t in tasks.values()],
                             *[peer(name, blocks) for name, blocks in peers.items()])
        outputs = [own(task) for task in tasks.values()]
        # A block of one or two words is chance.
        outputs += [[[(places[p][a][0], places[p][b - 1][1]) for a, b in blocks if b - a >= 3] for p, blocks in enumerate(found[name])]
                    for name in peers]
        crib.close()
    rows = []
    for name, time, output in zip([*tasks, *peers], seconds, outputs):
        hits = planted = said = 0
        for pair, spans in zip(pairs, output):
            truth, bytes_said = covered([pair[2]]), covered(spans)
            hits, planted, said = hits + len(truth & bytes_said), planted + len(truth), said + len(bytes_said)
        rows.append([name, f"{time / len(pairs) * 1e6:.1f}", f"{time / seconds[0]:.1f}", f"{hits / planted:.4f}", f"{hits / max(1, said):.4f}"])
    average = sum(len(w) for w in words) / len(words)
    print_table(f"B8: aligning two articles of {average:.0f} words, 30-60 % of one lifted with 5 % edits",
                ["", "us a pair", "x word runs", "recall", "precision"], rows)


def read_texts(path):
    texts, left_out = [], 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            if text.isascii():
                texts.append(text)
            else:
                left_out += 1
    print(f"{path}: {left_out} documents beyond ASCII left out")
    return texts


def read_planted(folder):
    with open(os.path.join(folder, "pairs.jsonl"), encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    pairs = []
    with open(os.path.join(folder, "pairs.tsv"), encoding="utf-8") as file:
        for line in file:
            document, origin, begin, end, _, _, share = line.split("\t")
            if float(share) < 0.7:  # no whole copy
                pairs.append((texts[int(document)], texts[int(origin)], (int(begin), int(end))))
    return pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--tasks", required=True, help="the program crib_peer_tasks")
    parser.add_argument("--planted", help="folder with pairs.jsonl and pairs.tsv of crib_write_corpus, for B8")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--tsv", help="write name, documents a second and recall of B4 there, for plot.py")
    parser.add_argument("--only", help="signatures,kernel,near_pairs,tfidf,cosines,alignments")
    arguments = parser.parse_args()
    asked = (arguments.only or "signatures,kernel,near_pairs,tfidf,cosines,alignments").split(",")
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.processor())
    print(f"{model}, {os.cpu_count()} cores; Python {sys.version.split()[0]}; load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        if any(name != "alignments" for name in asked):
            texts = read_texts(arguments.corpus)
            crib = Crib(arguments.tasks, texts, folder)
            comparison = Comparison(texts, crib, arguments.rounds)
            for name in asked:
                if name != "alignments":
                    getattr(comparison, name)()
            crib.close()
            if arguments.tsv:
                with open(arguments.tsv, "w") as file:
                    file.writelines("\t".join(map(str, point)) + "\n" for point in comparison.points)
    if "alignments" in asked and arguments.planted:
        compare_alignments(read_planted(arguments.planted), arguments.tasks, arguments.rounds)


if __name__ == "__main__":
    main()
