"""What every benchmark needs: timing, memory, tables, and a folder of results."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from importlib import metadata
from typing import Any, Callable, Iterator, Sequence

MB = 1e6


@dataclass
class Row:
    """One program on one case; what does not apply stays None."""

    case: str
    program: str
    seconds: float | None = None
    peak_mb: float | None = None
    difference: float | None = None
    note: str = ""

    def outcome(self) -> str:
        if self.seconds is not None:
            return f"{seconds_text(self.seconds)} s"
        return self.note if self.difference is None else f"{self.difference:.1e} apart"


class Report:
    """Rows as they come, printed as one table at the end and written as JSON beside it."""

    def __init__(self, name: str, options: argparse.Namespace) -> None:
        self.name = name
        self.options = options
        self.rows: list[Row] = []

    def add(self, *rows: Row) -> None:
        self.rows.extend(rows)
        for row in rows:
            say(f"{row.case}: {row.program}: {row.outcome()}")

    def finish(self) -> None:
        header = ["case", "program", "seconds", "x ours", "peak MB", "difference", "note"]
        ours = {row.case: row.seconds for row in self.rows if row.program == "parkplan"}
        lines = []
        previous = ""
        for row in self.rows:
            base = ours.get(row.case)
            ratio = row.seconds / base if row.seconds is not None and base else None
            lines.append([
                row.case if row.case != previous else "", row.program, seconds_text(row.seconds),
                f"{ratio:.1f}" if ratio is not None else "",
                f"{row.peak_mb:.0f}" if row.peak_mb is not None else "",
                f"{row.difference:.1e}" if row.difference is not None else "", row.note,
            ])
            previous = row.case
        print(aligned(header, lines))
        write_figures(self.name, self.options, [asdict(row) for row in self.rows])


def write_figures(name: str, options: argparse.Namespace, rows: list[dict[str, Any]]) -> None:
    """The rows as JSON, with the machine and the versions that they were measured with."""
    folder = pathlib.Path(options.results)
    folder.mkdir(parents=True, exist_ok=True)
    document = {
        "bench": name, "quick": options.quick, "machine": machine(),
        "time": time.strftime("%Y-%m-%dT%H:%M:%S%z"), "versions": versions(), "rows": rows,
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    say(f"the figures are in {path}")


def say(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


def options(add: Callable[[argparse.ArgumentParser], None] | None = None) -> argparse.Namespace:
    """What Scripts/bench passes to every benchmark, and what one benchmark adds."""
    parser = argparse.ArgumentParser()
    if add is not None:
        add(parser)
    parser.add_argument("--programs", required=True, help="folder of the built programs")
    parser.add_argument("--results", required=True, help="folder for the JSON of the figures")
    parser.add_argument("--quick", action="store_true", help="small sizes, within a minute")
    return parser.parse_args()


def run_cases(cases: dict[str, Callable[[], None]], only: str, usual: Sequence[str]) -> bool:
    """Runs the cases named in `only`, by commas, else the usual ones; False where one is unknown."""
    wanted = [name for name in only.split(",") if name] or usual
    unknown = [name for name in wanted if name not in cases]
    if unknown:
        say(f"there is no {', '.join(unknown)}; there are: {', '.join(cases)}")
        return False
    for name in wanted:
        cases[name]()
    return True


def aligned(header: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A text table; columns that look like numbers stand to the right."""
    rows = [list(header), *[list(line) for line in lines]]
    widths = [max(len(row[i]) for row in rows) for i in range(len(header))]
    right = [
        any(row[i] for row in rows[1:]) and all(is_number(row[i]) for row in rows[1:])
        for i in range(len(header))
    ]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if is_right else cell.ljust(width)
            for cell, width, is_right in zip(row, widths, right)
        ).rstrip()
        for row in rows
    )


def is_number(text: str) -> bool:
    with contextlib.suppress(ValueError):
        return not text or float(text) is not None
    return False


def seconds_text(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds:.3f}" if seconds < 10 else f"{seconds:.1f}"


def machine() -> dict[str, Any]:
    return {
        "processor": platform.processor() or platform.machine(), "system": platform.system(),
        "cores": os.cpu_count(), "load": list(os.getloadavg()),
    }


def versions() -> dict[str, str]:
    """The installed version of every peer that a benchmark pins."""
    found = {"python": platform.python_version()}
    for name in (
            "numpy", "pandas", "scipy", "pymcdm", "scikit-criteria", "highspy", "pyscipopt",
            "XlsxWriter", "openpyxl", "PyExcelerate", "python-calamine"):
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    return found


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def alternating(works: dict[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """Median seconds of each work: one warm-up each, then by turns, so that all share the noise."""
    for work in works.values():
        work()
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            seconds[name].append(work())
    return {name: statistics.median(values) for name, values in seconds.items()}


@dataclass
class Finished:
    seconds: float
    peak_mb: float
    status: int
    output: str
    message: str


# Runs a program and writes seconds, peak resident memory and exit status to a file.
LAUNCHER = """
import os, sys, time
start = time.perf_counter()
pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
seconds = time.perf_counter() - start
with open(sys.argv[1], "w") as file:
    print(seconds, usage.ru_maxrss, os.waitstatus_to_exitcode(status), file=file)
"""


def run(command: Sequence[str]) -> Finished:
    """Runs a program to its end; its peak is that of its resident memory.

    A small process of its own starts it: Linux hands the peak of the process that forks on to its
    child, and this one holds large arrays.
    """
    with (
        tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages,
        tempfile.NamedTemporaryFile(mode="r") as measured,
    ):
        launcher = [sys.executable, "-I", "-S", "-c", LAUNCHER, measured.name, *command]
        subprocess.run(launcher, stdout=output, stderr=messages, check=True)
        seconds, peak, status = measured.read().split()
        output.seek(0)
        messages.seek(0)
        # Linux counts in KiB, macOS in bytes.
        unit = 1 if sys.platform == "darwin" else 1024
        return Finished(
            float(seconds), int(peak) * unit / MB, int(status), output.read().decode(),
            messages.read().decode())


@contextlib.contextmanager
def conversation(command: Sequence[str]) -> Iterator[Callable[[str], dict[str, Any]]]:
    """A program that answers each line of input with one line of JSON."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    assert process.stdin is not None and process.stdout is not None

    def ask(line: str) -> dict[str, Any]:
        process.stdin.write(line + "\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{command[0]} ended at '{line}'")
        return json.loads(answer)

    try:
        yield ask
    finally:
        process.stdin.close()
        process.wait()


def resident_mb(name: str) -> float | None:
    """VmRSS or VmHWM of this process; None where no system file says."""
    with contextlib.suppress(OSError):
        for line in pathlib.Path("/proc/self/status").read_text().splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1]) * 1024 / MB
    return None


def peak_growth(work: Callable[[], Any]) -> float | None:
    """How far the high-water mark of this process's memory rises above what it holds now, in MB."""
    with contextlib.suppress(OSError):
        pathlib.Path("/proc/self/clear_refs").write_text("5")
    before = resident_mb("VmRSS")
    work()
    peak = resident_mb("VmHWM")
    return None if before is None or peak is None else max(0.0, peak - before)
