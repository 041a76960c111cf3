"""Scoring beside its peers: speed, memory and agreement. Run it by `Scripts/bench scoring`."""

from __future__ import annotations

import argparse
import pathlib
import statistics
import sys
import tempfile
from typing import Any, Callable

import tools
from tools import Report, Row, say

COLUMNS = 30
# What a parkplan that cannot score a file says: wrong usage, or no folder.
UNKNOWN_USAGE = (64, 66)
ROOT = pathlib.Path(__file__).resolve().parent.parent
PANDAS_PROGRAM = pathlib.Path(__file__).resolve().parent / "tools" / "pandas_topsis.py"


def write_csv(path: pathlib.Path, values: Any) -> None:
    """A table of one row per park, its numbers with four decimals."""
    rows, columns = values.shape
    line = "P%07d" + ",%.4f" * columns
    with path.open("w", encoding="ascii") as file:
        file.write("park," + ",".join(f"i{j}" for j in range(columns)) + "\n")
        for start in range(0, rows, 10_000):
            block = values[start:start + 10_000].tolist()
            file.write("\n".join(line % (start + i, *row) for i, row in enumerate(block)) + "\n")


def scoring_in_memory(report: Report, harness: str, matrix: Any, place: pathlib.Path) -> None:
    import numpy as np
    from tools import peers

    rows, columns = matrix.shape
    case = f"TOPSIS, entropy weights, {rows:,} x {columns} in memory"
    file = place / "table.f64"
    matrix.tofile(file)
    load = f"table {file} {rows} {columns}"
    with tools.conversation([harness]) as ask:
        ask(load)
        peak = ask("topsis")["peak_over_input_mb"]
    installed = {
        name: make for name, (module, make) in peers.TOPSIS_PEERS.items() if peers.has(module)}
    scores: dict[str, Any] = {}

    def timed_peer(name: str, work: Callable[[], Any]) -> Callable[[], float]:
        def once() -> float:
            seconds, scores[name] = tools.timed(work)
            return seconds

        return once

    with tools.conversation([harness]) as ask:
        ask(load)
        works: dict[str, Callable[[], float]] = {"parkplan": lambda: ask("topsis")["seconds"]}
        for name, make in installed.items():
            works[name] = timed_peer(name, make(matrix))
        seconds = tools.alternating(works, runs=5)
        out = place / "scores.f64"
        ask(f"write {out}")
    ours = np.fromfile(out)
    report.add(Row(case, "parkplan", seconds["parkplan"], peak))
    for name in peers.TOPSIS_PEERS:
        if name not in installed:
            report.add(Row(case, name, note="the peer is not installed"))
            continue
        report.add(Row(
            case, name, seconds[name],
            peers.in_own_process(peers.topsis_memory, name, str(file), rows, columns),
            float(np.abs(ours - scores[name]).max()),
            "column-major, its faster order" if name == "pymcdm" else ""))


def reading(report: Report, harness: str, table: pathlib.Path, shape: tuple[int, int]) -> None:
    import numpy as np
    from tools import peers

    case = f"reading a CSV file of {shape[0]:,} x {shape[1]}, {table.stat().st_size / 1e6:.0f} MB"
    with tools.conversation([harness]) as ask:
        peak = ask(f"read {table}")["peak_over_input_mb"]
    frames: list[Any] = []

    def pandas() -> float:
        seconds, values = peers.read_csv(str(table))
        frames[:] = [values]
        return seconds

    has_pandas = peers.has("pandas")
    with tools.conversation([harness]) as ask:
        works: dict[str, Callable[[], float]] = {
            "parkplan": lambda: ask(f"read {table}")["seconds"]}
        if has_pandas:
            works["pandas"] = pandas
        seconds = tools.alternating(works, runs=3)
        out = table.with_suffix(".f64")
        ask(f"write {out}")
    report.add(Row(case, "parkplan", seconds["parkplan"], peak))
    if not has_pandas:
        report.add(Row(case, "pandas", note="the peer is not installed"))
        return
    difference = float(np.abs(np.fromfile(out).reshape(shape) - frames[0]).max())
    report.add(Row(
        case, "pandas", seconds["pandas"], peers.in_own_process(peers.read_csv_memory, str(table)),
        difference))


def scoring_a_file(report: Report, parkplan: str, table: pathlib.Path, rows: int) -> None:
    from tools import peers

    # Starting Python and loading the packages are part of it, as starting parkplan is.
    case = f"TOPSIS from a CSV file to a CSV file, {rows:,} x {COLUMNS}, whole program"
    ours_out, theirs_out = table.with_name("ours.csv"), table.with_name("theirs.csv")
    ours = [
        parkplan, "score", str(table), "--method", "topsis", "--weights", "entropy",
        "--normalise", "vector", "--csv", str(ours_out)]
    theirs = [sys.executable, str(PANDAS_PROGRAM), str(table), str(theirs_out)]
    commands = {"parkplan": ours, "pandas and pymcdm": theirs}
    peaks: dict[str, float] = {}
    notes: dict[str, str] = {}
    for name, command in commands.items():
        finished = tools.run(command)
        if finished.status != 0:
            lines = finished.message.strip().splitlines() or ["it failed"]
            is_unknown = name == "parkplan" and finished.status in UNKNOWN_USAGE
            notes[name] = "not in this build" if is_unknown else lines[-1]
        peaks[name] = finished.peak_mb
    running = {name: command for name, command in commands.items() if name not in notes}

    def timed_program(name: str, command: list[str]) -> Callable[[], float]:
        def once() -> float:
            finished = tools.run(command)
            peaks[name] = max(peaks[name], finished.peak_mb)
            return finished.seconds

        return once

    works = {name: timed_program(name, command) for name, command in running.items()}
    seconds = tools.alternating(works, runs=3)
    difference = None
    if len(running) == 2 and peers.has("pandas"):
        import pandas as pd

        both = [pd.read_csv(out, index_col="park") for out in (ours_out, theirs_out)]
        difference = float((both[0]["score"] - both[1]["score"]).abs().max())
        if (both[0]["rank"] != both[1]["rank"].reindex(both[0].index)).any():
            notes["pandas and pymcdm"] = "some ranks differ"
    for name in commands:
        report.add(Row(
            case, name, seconds.get(name), peaks[name] if name in running else None,
            difference if name != "parkplan" else None, notes.get(name, "")))


def smaa(report: Report, harness: str, place: pathlib.Path, parks: int, draws: int) -> None:
    import numpy as np
    from tools import numpy_smaa

    case = f"SMAA-2, {parks:,} x {COLUMNS}, {draws:,} draws"
    matrix = np.random.default_rng(3).random((parks, COLUMNS))
    # Both score the min-max table: what parkplan normalises to is what numpy is given.
    matrix = (matrix - matrix.min(axis=0)) / (matrix.max(axis=0) - matrix.min(axis=0))
    file = place / "smaa.f64"
    matrix.tofile(file)
    found: list[Any] = []

    def numpy(threads: int) -> Callable[[], float]:
        def once() -> float:
            seconds, (shares, _) = tools.timed(
                lambda: numpy_smaa.smaa(matrix, draws, seed=1, threads=threads))
            found[:] = [shares]
            return seconds

        return once

    with tools.conversation([harness]) as ask:
        ask(f"table {file} {parks} {COLUMNS}")
        ask(f"smaa {draws} 1")
        works: dict[str, Callable[[], float]] = {
            "numpy": numpy(1), "numpy, two threads": numpy(2),
            "parkplan": lambda: ask(f"smaa {draws} 1")["seconds"]}
        seconds = tools.alternating(works, runs=3)
        out = place / "acceptabilities.f64"
        ask(f"write {out}")
    # Draws differ: shares of a best rank differ by a few times 0.5 / sqrt(draws) at most.
    ours = np.fromfile(out).reshape(parks, parks)
    difference = float(np.abs(ours[:, 0] - found[0][:, 0]).max())
    report.add(Row(case, "parkplan", seconds["parkplan"]))
    report.add(Row(case, "numpy", seconds["numpy"], note="its matrix product on all cores"))
    report.add(Row(
        case, "numpy, two threads", seconds["numpy, two threads"], difference=difference,
        note=f"best-rank shares differ by chance, {0.5 / draws**0.5:.1e} is usual"))


def portfolio(report: Report, parkplan: str, runs: int) -> None:
    folder = ROOT / "Parks" / "northeast"
    case = "parkplan score Parks/northeast, whole command"
    command = [parkplan, "score", str(folder)]
    finished = [tools.run(command) for _ in range(runs + 1)][1:]
    if any(one.status != 0 for one in finished):
        report.add(Row(case, "parkplan", note=finished[0].message.splitlines()[0]))
        return
    report.add(Row(
        case, "parkplan", statistics.median(one.seconds for one in finished),
        max(one.peak_mb for one in finished)))


def main(options: argparse.Namespace) -> None:
    parkplan = str(pathlib.Path(options.programs) / "parkplan")
    harness = str(pathlib.Path(options.programs) / "scoring-bench")
    report = Report("scoring", options)
    quick = options.quick
    portfolio(report, parkplan, runs=3 if quick else 20)
    try:
        import numpy as np
    except ImportError:
        say("numpy is not installed: nothing can be compared")
        report.finish()
        return
    from tools.agreement import agreement

    rows = 20_000 if quick else 1_000_000
    random = np.random.default_rng(1)
    matrix = random.uniform(0.01, 1.0, (rows, COLUMNS)) * random.choice([1, 10, 100], COLUMNS)
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        scoring_in_memory(report, harness, matrix, place)
        say("writing a CSV file")
        table = place / "table.csv"
        write_csv(table, matrix)
        reading(report, harness, table, matrix.shape)
        scoring_a_file(report, parkplan, table, rows)
        smaa(report, harness, place, *((500, 500) if quick else (2_543, 10_000)))
    report.add(*agreement(parkplan, tables=2 if quick else 10))
    report.finish()


if __name__ == "__main__":
    main(tools.options())
