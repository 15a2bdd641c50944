#!/usr/bin/env python3
"""A whole scan of a folder by crib and by sim_text (Debian: similarity-tester): time, recall and precision.

  compare_scan.py --crib crib --write-corpus crib_write_corpus [--documents 10000] [--words 150]

The folder is synthetic: copies with 2 % of their words replaced, and documents of which 30-60 % are lifted with 5 % edits.
A pair is right where one was made from the other, or both from a third. Time is the processor's, files read and
rows written included; crib on one thread, with every signal and all it says of a pair.
"""
import argparse
import json
import os
import resource
import subprocess
import tempfile

from turns import print_table


def family_of(planted, documents):
    """Documents that come from one another, by their first ancestor."""
    first = list(range(documents))
    for document, origin in planted:
        first[document] = first[origin]
    return first


def run(words, folder, text_input=None):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = used()
    done = subprocess.run(words, cwd=folder, input=text_input, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{words[0]} failed: {done.stderr[:500]}")
    return used() - before, done.stdout


def scores(pairs, planted, family):
    made = {tuple(sorted(pair)) for pair in planted}
    right = sum(family[left] == family[right] for left, right in pairs)
    return f"{len(made & pairs) / len(made):.4f}", f"{right / max(1, len(pairs)):.4f}"


def number_of(path):
    return int(os.path.basename(path).split(".")[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--crib", required=True, type=os.path.abspath)
    parser.add_argument("--write-corpus", required=True, type=os.path.abspath)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=150)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run([arguments.write_corpus, str(arguments.documents), str(arguments.words)], capture_output=True, text=True)
        names = []
        for line in made.stdout.splitlines():
            document = json.loads(line)
            names.append(f"{document['id']}.txt")
            with open(os.path.join(folder, names[-1]), "w") as file:
                file.write(document["text"])
        planted = [tuple(map(int, line.split("\t")[:2])) for line in made.stderr.splitlines()]
        family = family_of(planted, arguments.documents)

        rows = []
        for preset in ("strict", "default"):
            seconds, output = run([arguments.crib, "scan", "--threads=1", "--preset=" + preset, "--format=jsonl", "."], folder)
            pairs = set()
            for line in output.splitlines():
                row = json.loads(line)
                if row["passages"]:
                    pairs.add(tuple(sorted((number_of(row["left"]), number_of(row["right"])))))
            rows.append([f"crib scan, preset {preset}", seconds, len(pairs), *scores(pairs, planted, family)])
        for length in (24, 12):
            seconds, output = run(["sim_text", "-e", "-s", "-n", "-T", "-r", str(length), "-i"], folder, "\n".join(names) + "\n")
            pairs = set()
            for line in output.splitlines():  # 1.txt: line 3-4|0.txt: line 5-6[28]
                if "|" in line:
                    left, right = (number_of(side.split(":")[0]) for side in line.split("|")[:2])
                    pairs.add((min(left, right), max(left, right)))
            rows.append([f"sim_text, runs of {length} words", seconds, len(pairs), *scores(pairs, planted, family)])
        own = rows[1][1]
        rows = [[name, f"{seconds:.2f}", f"{seconds / own:.2f}", *rest] for name, seconds, *rest in rows]
        print_table(f"B13: whole scan of {arguments.documents} files of {arguments.words} words, {len(planted)} of them made from others",
                    ["", "seconds", "x default", "pairs", "recall", "precision"], rows)


if __name__ == "__main__":
    main()
