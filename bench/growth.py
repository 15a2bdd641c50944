#!/usr/bin/env python3
"""How the cost of a scan grows with the collection, and what crowds of like documents add to it.

  growth.py --crib crib --write-corpus crib_write_corpus [--sizes 25000,50000,100000,200000] [--words 150] [--crowd 10000]
            [--tsv growth.tsv]

Runs `crib bench` on one thread over synthetic collections; seconds are the processor's. The exponent is the slope of log
seconds over log documents between the least and the largest size. Crowds are put beside the first size: copies of one
document, and documents that hold one boilerplate text and twelve words of their own.
"""
import argparse
import json
import math
import os
import random
import subprocess
import tempfile


def bench(crib, path):
    done = subprocess.run([crib, "bench", "--threads=1", "--format=json", "--quiet", path], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"crib bench {path}: {done.stderr}")
    result = json.loads(done.stdout)
    return result, {stage["stage"]: stage for stage in result["stages"]}


def write_crowd(path, first, kind, count):
    """Appends `count` documents that are alike."""
    chance = random.Random(7)
    with open(path, "a") as file:
        for i in range(count):
            own = " ".join("".join(chance.choices("abcdefghilmnorstu", k=7)) for _ in range(12))
            text = first if kind == "identical" else own + ".\n\n" + first
            file.write(json.dumps({"id": f"crowd{i}", "text": text}) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--crib", required=True)
    parser.add_argument("--write-corpus", required=True)
    parser.add_argument("--sizes", default="25000,50000,100000,200000")
    parser.add_argument("--words", type=int, default=150)
    parser.add_argument("--crowd", type=int, default=10_000)
    parser.add_argument("--tsv", help="also write documents, stage, seconds there, for plot.py")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    rows, costs = [], {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "corpus.jsonl")

        def corpus(documents):
            with open(path, "w") as file:
                subprocess.run([arguments.write_corpus, str(documents), str(arguments.words)], stdout=file, stderr=subprocess.DEVNULL, check=True)

        print("| documents | MB of text | pairs | seconds | peak MB | peak / text |\n| --- | --- | --- | --- | --- | --- |", flush=True)
        for size in sizes:
            corpus(size)
            result, stages = bench(arguments.crib, path)
            costs[size] = stages["all"]["processor_seconds"]
            rows += [(size, stage, cost["processor_seconds"], cost["peak_bytes"]) for stage, cost in stages.items()]
            peak = stages["all"]["peak_bytes"]
            print(f"| {size} | {result['bytes'] / 1e6:.1f} | {result['pairs']} | {costs[size]:.1f} | {peak / 1e6:.0f} | "
                  f"{peak / result['bytes']:.1f} |", flush=True)
            if arguments.tsv:
                with open(arguments.tsv, "w") as file:
                    file.writelines("\t".join(map(str, row)) + "\n" for row in rows)
        if len(sizes) > 1:
            print(f"\nexponent {math.log(costs[sizes[-1]] / costs[sizes[0]]) / math.log(sizes[-1] / sizes[0]):.3f}")
        for kind in ("identical", "boilerplate") if arguments.crowd else ():
            corpus(sizes[0])
            with open(path) as file:
                first = json.loads(file.readline())["text"]
            write_crowd(path, first, kind, arguments.crowd)
            _, stages = bench(arguments.crib, path)
            print(f"{sizes[0]} documents and {arguments.crowd} {kind} ones: {stages['all']['processor_seconds']:.1f} s, "
                  f"{stages['all']['processor_seconds'] / costs[sizes[0]]:.2f} times the time without", flush=True)


if __name__ == "__main__":
    main()
