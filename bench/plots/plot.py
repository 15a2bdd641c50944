#!/usr/bin/env python3
"""Draws the plots of README.md:

  plot.py cost growth.tsv cost.svg         seconds of each stage of a scan against documents; of growth.py --tsv
  plot.py recall points.tsv recall.svg     recall against documents a second; of peers/compare.py --tsv
"""
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "crib", "font.size": 10, "axes.spines.top": False,
                            "axes.spines.right": False})
import matplotlib.pyplot as plot


def rows_of(path):
    with open(path) as file:
        return [line.rstrip("\n").split("\t") for line in file]


def draw_cost(rows, axes):
    stages = list(dict.fromkeys(row[1] for row in rows))
    for stage in stages:
        points = [(int(row[0]), float(row[2])) for row in rows if row[1] == stage]
        is_all = stage == "all"
        axes.plot(*zip(*points), marker="o", markersize=3, color="black" if is_all else None, linewidth=2 if is_all else 1)
        axes.annotate(stage.replace("_", " "), points[-1], xytext=(6, -3), textcoords="offset points")
    sizes = sorted({int(row[0]) for row in rows})
    axes.set(xscale="log", yscale="log", xlabel="documents", ylabel="processor seconds")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.margins(x=0.02)


def draw_recall(rows, axes):
    for name, speed, recall in rows:
        axes.plot(float(speed), float(recall), marker="o" if name.startswith("crib") else "s",
                  color="black" if name.startswith("crib") else "tab:red")
        axes.annotate(name, (float(speed), float(recall)), xytext=(6, 4), textcoords="offset points")
    axes.set(xscale="log", xlabel="documents a second, one thread, from signatures to verified pairs",
             ylabel="recall of the pairs of Jaccard ≥ 0.8")
    axes.margins(x=0.25, y=0.15)


def main():
    kind, source, target = sys.argv[1:]
    figure, axes = plot.subplots(figsize=(8, 4.5))
    {"cost": draw_cost, "recall": draw_recall}[kind](rows_of(source), axes)
    figure.savefig(target, bbox_inches="tight", metadata={"Date": None, "Creator": None})


if __name__ == "__main__":
    main()
