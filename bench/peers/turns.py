"""Two programs that take turns: the clock of each is processor time on one thread."""
import os
import subprocess
import time

import numpy as np


class Crib:
    """crib_peer_tasks over some texts; see tasks.cpp for its requests."""

    def __init__(self, program, texts, folder):
        self.folder = folder
        path = os.path.join(folder, "texts.bin")
        with open(path, "wb") as out:
            for text in texts:
                out.write(text.encode() + b"\0")
        self.process = subprocess.Popen([program, path, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"crib_peer_tasks ended at: {request}")
        return answer.strip()

    def seconds(self, task):
        return float(self.ask("run " + task))

    def output(self, task):
        self.ask("write " + task)
        return os.path.join(self.folder, task + ".bin")

    def lines(self, task):
        with open(self.output(task), encoding="utf-8") as file:
            return file.read().split("\n")[:-1]

    def pairs(self, task):
        pairs = np.fromfile(self.output(task), dtype=np.uint32).reshape(-1, 2)
        return {(int(left), int(right)) for left, right in pairs}

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work):
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def take_turns(rounds, *works):
    """Least seconds of each of `works`, run in turn; a work returns its seconds."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for i, work in enumerate(works):
            best[i] = min(best[i], work())
    return best


def print_table(title, columns, rows):
    cells = [columns] + [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(columns))]
    line = lambda row: "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |"
    print(f"\n### {title}\n")
    print(line(columns))
    print("| " + " | ".join("-" * width for width in widths) + " |")
    for row in cells[1:]:
        print(line(row), flush=True)
