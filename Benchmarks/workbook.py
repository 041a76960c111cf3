"""Workbooks beside their peers: speed, memory, size, exactness. Run it by `Scripts/bench workbook`.

Seconds of long tables are processor seconds of the job alone: the values are in a file already, and
starting a program or importing a package does not count. Memory is that of the whole program.
"""

from __future__ import annotations

import argparse
import array
import json
import pathlib
import random
import statistics
import sys
import tempfile
from typing import Sequence

import tools
from tools import Report, Row, say

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = pathlib.Path(__file__).resolve().parent / "tools" / "workbook_peers.py"
# Beside the number of the row, a park and a status: 20 columns.
VALUES = 17
WRITERS = {
    "libxlsxwriter": "constant memory", "XlsxWriter": "constant memory", "openpyxl": "write-only",
    "PyExcelerate": ""}
READERS = {"python-calamine": "", "openpyxl": "read-only"}


def plan_workbook(report: Report, parkplan: str, place: pathlib.Path, runs: int) -> None:
    """The workbook of a plan that is known: what `export` adds to reading the run."""
    case = "the workbook of Parks/northeast, wall seconds"
    store, out = place / "runs.sqlite", place / "northeast.xlsx"
    planned = tools.run([
        parkplan, "plan", str(ROOT / "Parks" / "northeast"), "--store", str(store), "--quiet"])
    command = [
        parkplan, "export", "1", "--store", str(store), "--workbook", str(out), "--json"]
    finished = [tools.run(command) for _ in range(runs + 1)][1:]
    if planned.status != 0 or any(one.status != 0 for one in finished):
        message = planned.message + finished[0].message
        report.add(Row(case, "parkplan", note=(message.strip().splitlines() or ["it failed"])[0]))
        return
    megabytes = out.stat().st_size / tools.MB
    report.add(
        Row(case, "parkplan", statistics.median(
            json.loads(one.output)["seconds"] for one in finished),
            note=f"sheets, checks, file, reading back; {megabytes:.2f} MB"),
        Row(case, "parkplan export, whole command", statistics.median(
            one.seconds for one in finished), max(one.peak_mb for one in finished),
            note="reads the run and re-checks its plan first"))


def values_file(path: pathlib.Path, rows: int) -> array.array:
    """Numbers of many sizes with all their digits, as results of a solver are."""
    draw = random.Random(1)
    values = array.array("d", (
        draw.random() * 10 ** draw.randint(0, 4) for _ in range(rows * VALUES)))
    with path.open("wb") as file:
        values.tofile(file)
    return values


def measured(command: Sequence[str], runs: int) -> tuple[Row, dict]:
    """Median processor seconds, largest peak, and the last answer of a program."""
    seconds, peak, answer = [], 0.0, {}
    for _ in range(runs):
        finished = tools.run(command)
        if finished.status != 0:
            lines = finished.message.strip().splitlines() or ["it failed"]
            return Row("", "", note=lines[-1]), {}
        answer = json.loads(finished.output)
        seconds.append(answer["cpu_seconds"])
        peak = max(peak, finished.peak_mb)
    return Row("", "", statistics.median(seconds), peak), answer


def largest_error(path: pathlib.Path, values: array.array) -> float | None:
    """How far numbers of a file lie from what was to be written, as a share of them."""
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        return None
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    rows = rows[-(len(values) // VALUES):]
    return max(
        abs(row[3 + j] - values[i * VALUES + j]) / abs(values[i * VALUES + j])
        for i, row in enumerate(rows) for j in range(VALUES))


def writing(
    report: Report, bench: str, place: pathlib.Path, rows: int, runs: int
) -> pathlib.Path:
    case = f"writing {rows:,} rows x 20 columns, processor seconds"
    values_path = place / "values.f64"
    values = values_file(values_path, rows)
    ours = place / "parkplan.xlsx"
    commands = {"parkplan": [bench, "bulk", str(rows), str(values_path), str(ours)]}
    for name in WRITERS:
        out = str(place / f"{name}.xlsx")
        commands[name] = (
            [bench, "libxlsxwriter", str(rows), str(values_path), out] if name == "libxlsxwriter"
            else [sys.executable, str(PEERS), "write", name, str(rows), str(values_path), out])
    for name, command in commands.items():
        row, _ = measured(command, runs if name in ("parkplan", "libxlsxwriter") else 1)
        row.case, row.program = case, name
        if row.seconds is not None:
            path = pathlib.Path(command[-1])
            row.difference = largest_error(path, values)
            size = f"{path.stat().st_size / tools.MB:.1f} MB"
            row.note = ", ".join(text for text in (WRITERS.get(name, ""), size) if text)
        report.add(row)
    return ours


def reading(report: Report, bench: str, path: pathlib.Path, rows: int, runs: int) -> None:
    case = f"reading {rows:,} rows x 20 columns, processor seconds"
    ours, expected = measured([bench, "read", str(path)], runs)
    ours.case, ours.program = case, "parkplan"
    report.add(ours)
    for name, how in READERS.items():
        row, found = measured([sys.executable, str(PEERS), "read", name, str(path)], 1)
        row.case, row.program = case, name
        if found:
            row.note = how
            # All read the same numbers: they add up to the same.
            row.difference = abs(found["sum"] - expected["sum"]) / abs(expected["sum"])
        report.add(row)


def main(options: argparse.Namespace) -> None:
    programs = pathlib.Path(options.programs)
    report = Report("workbook", options)
    rows, runs = (5_000, 1) if options.quick else (100_000, 5)
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        plan_workbook(report, str(programs / "parkplan"), place, runs=runs)
        bench = str(programs / "workbook-bench")
        say("writing long tables")
        path = writing(report, bench, place, rows, runs)
        reading(report, bench, path, rows, runs)
    report.finish()


if __name__ == "__main__":
    main(tools.options())
