"""Rows of `optimizer.py`: one solve each, their table, and whether their values agree."""

from __future__ import annotations

import argparse
import statistics
from dataclasses import asdict, dataclass

from tools import aligned, say, seconds_text, write_figures

# Feasibility tolerances of the peers, 1e-6, allow values this much above the optimum.
TOLERANCE = 1e-5


@dataclass
class Solve:
    """One program on one instance; what does not apply stays None."""

    instance: str
    program: str
    engine: str = ""
    status: str = ""
    seconds: float | None = None
    # Without starting, reading and measuring; None where that is not told apart.
    solving_seconds: float | None = None
    peak_mb: float | None = None
    objective: float | None = None
    bound: float | None = None
    wanted_gap: float | None = None
    note: str = ""

    def gap(self) -> float | None:
        if self.objective is None or self.bound is None:
            return None
        return (self.bound - self.objective) / max(1e-9, abs(self.objective))

    def is_done(self) -> bool:
        gap = self.gap()
        return gap is not None and self.wanted_gap is not None and gap <= self.wanted_gap * 1.0001


class SolveReport:
    """Rows as they come, printed as one table at the end and written as JSON beside it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.rows: list[Solve] = []

    def add(self, row: Solve) -> None:
        self.rows.append(row)
        what = row.note if row.seconds is None else (
            f"{seconds_text(row.seconds)} s, {row.status}, gap {gap_text(row.gap())}")
        say(f"{row.instance}: {row.program}: {what}")

    def disagreements(self) -> list[str]:
        """Every proven value must lie below every proven bound of the same instance."""
        found = []
        for one in self.rows:
            for other in self.rows:
                if one.instance != other.instance or one.objective is None or other.bound is None:
                    continue
                if one.objective > other.bound + TOLERANCE * max(1.0, abs(other.bound)):
                    found.append(
                        f"{one.instance}: {one.program} has {one.objective!r}, above the bound "
                        f"{other.bound!r} of {other.program}")
        return found

    def add_geometric_means(self, name: str, seeds: dict[str, list[str]]) -> None:
        """One more row a program over the instances that it solved, where they are many."""
        for program, instances in seeds.items():
            rows = [r for r in self.rows if r.program == program and r.instance in instances]
            seconds = [row.seconds for row in rows if row.seconds is not None]
            if len(seconds) < 2:
                continue
            gaps = [gap for gap in (row.gap() for row in rows) if gap is not None]
            done = sum(row.is_done() for row in rows)
            self.add(Solve(
                f"{name}, geometric mean", program, rows[0].engine,
                f"{done} of {len(rows)} done", statistics.geometric_mean(seconds),
                peak_mb=max(row.peak_mb or 0 for row in rows),
                note=f"{len(seconds)} seeds, largest gap {gap_text(max(gaps, default=None))}"))

    def finish(self) -> bool:
        """Prints and writes; false where values disagree."""
        header = [
            "instance", "program", "engine", "status", "seconds", "x ours", "gap", "peak MB",
            "objective", "note"]
        ours = {row.instance: row.seconds for row in self.rows if row.program == "parkplan"}
        lines = []
        previous = ""
        for row in self.rows:
            base = ours.get(row.instance)
            ratio = row.seconds / base if row.seconds is not None and base else None
            lines.append([
                row.instance if row.instance != previous else "", row.program, row.engine,
                row.status, seconds_text(row.seconds), f"{ratio:.2f}" if ratio is not None else "",
                gap_text(row.gap()), f"{row.peak_mb:.0f}" if row.peak_mb is not None else "",
                f"{row.objective:.6f}" if row.objective is not None else "", row.note])
            previous = row.instance
        print(aligned(header, lines))
        disagreements = self.disagreements()
        compared = len({row.instance for row in self.rows if row.objective is not None})
        for line in disagreements:
            print(f"DISAGREES: {line}")
        if not disagreements:
            print(f"All values agree within the proven gaps on {compared} instances.")
        write_figures("optimizer", self.options, [
            {**asdict(row), "gap": row.gap()} for row in self.rows])
        return not disagreements


def gap_text(gap: float | None) -> str:
    return "" if gap is None else "0" if gap <= 0 else f"{gap:.1e}"
