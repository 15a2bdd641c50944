#!/usr/bin/env python3
"""Draws the plots of README.md (needs matplotlib):

  plot.py cost growth.tsv cost.svg         seconds of each stage of a scan against documents; of growth.py --tsv
  plot.py recall points.tsv recall.svg     recall against documents a second; of peers/compare.py --tsv
"""
import math
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
    lines = {}
    for documents, stage, seconds, _ in rows:
        lines.setdefault(stage, []).append((int(documents), float(seconds)))
    colors = {}
    for stage, points in lines.items():
        is_all = stage == "all"
        [line] = axes.plot(*zip(*points), marker="o", markersize=3, color="black" if is_all else None, linewidth=2 if is_all else 1)
        colors[stage] = line.get_color()
    sizes = sorted({int(row[0]) for row in rows})
    axes.set(xscale="log", yscale="log", xlabel="documents", ylabel="processor seconds, one thread")
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.margins(x=0.02)
    lowest = -math.inf  # labels stand beside the last points, apart from each other
    for stage, points in sorted(lines.items(), key=lambda line: line[1][-1][1]):
        x, y = axes.transData.transform(points[-1])
        lowest = max(y, lowest + 12)
        axes.annotate(stage.replace("_", " "), points[-1], xytext=(6, lowest - y - 3), textcoords="offset pixels",
                      color=colors[stage])


def draw_recall(rows, axes):
    rows = sorted(((float(speed), float(recall), name) for name, speed, recall in rows))
    for number, (speed, recall, name) in enumerate(rows, 1):  # as many points lie close together, their names stand beside
        is_own = name.startswith("crib")
        axes.plot(speed, recall, marker="o" if is_own else "s", linestyle="", color="black" if is_own else "tab:red",
                  label=f"{number}  {name}")
        axes.annotate(number, (speed, recall), xytext=(0, 7 if number % 2 else -15), ha="center", textcoords="offset points")
    axes.legend(loc="upper left", bbox_to_anchor=(0, -0.15), frameon=False, ncols=2, fontsize="small")
    axes.set(xscale="log", xlabel="documents a second, one thread, from signatures to verified pairs",
             ylabel="recall of the pairs of Jaccard ≥ 0.8")
    axes.margins(x=0.2, y=0.15)


def main():
    kind, source, target = sys.argv[1:]
    figure, axes = plot.subplots(figsize=(8, 4.5))
    {"cost": draw_cost, "recall": draw_recall}[kind](rows_of(source), axes)
    figure.savefig(target, bbox_inches="tight", metadata={"Date": None, "Creator": None})


if __name__ == "__main__":
    main()
