"""Sweeps of many futures beside a loop of HiGHS. Run it by `Scripts/bench sweep`.

The loop gets the very same futures: each is exported as a model and solved on its own, as usually
written. Its seconds are those of solving alone, ours those of the whole command.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import pathlib
import shutil
import statistics
import sys
import tempfile
from typing import Any

import tools
from tools import Row, say

TOOLS = pathlib.Path(__file__).resolve().parent / "tools"
NORTHEAST = pathlib.Path("Parks/northeast")
TUTORIAL = pathlib.Path("Parks/tutorial")
GAP = 1e-2
# At this gap half of all futures must be proven to 0.5 %, and 19 of 20 to 1 %.
QUOTAS = ["quota-heilongjiang", "quota-inner-mongolia", "quota-jilin", "quota-liaoning"]


def number(name: str, changes: list[dict[str, Any]], low: float, high: float) -> dict[str, Any]:
    return {
        "number": name, "title_en": name, "title_zh": name, "changes": changes,
        "uniform": {"low": low, "high": high}, "status": "illustrative",
        "method": "made up for the benchmark"}


def limits_and_weights(folder: pathlib.Path) -> None:
    """Budgets, quotas and the weights of outcomes, each a fifth up or down."""
    import yaml

    with open(folder / "outcomes.csv", encoding="utf-8") as file:
        outcomes = [row["outcome"] for row in csv.DictReader(file) if float(row["weight"] or 0) > 0]
    numbers = [number("grants", [{"scale": "fund.budget"}], 0.8, 1.2)]
    numbers += [
        number(quota, [{"scale": "limit.at_most", "of": [quota]}], 0.8, 1.2) for quota in QUOTAS]
    numbers += [
        number(f"weight-{outcome}", [{"scale": "outcome.weight", "of": [outcome]}], 0.8, 1.2)
        for outcome in outcomes]
    text = yaml.safe_dump({"numbers": numbers}, sort_keys=False, allow_unicode=True)
    (folder / "uncertainties.yaml").write_text(text, encoding="utf-8")


class Bench:
    def __init__(self, options: argparse.Namespace, place: pathlib.Path) -> None:
        self.options = options
        self.place = place
        self.parkplan = str(pathlib.Path(options.programs) / "parkplan")
        self.report = tools.Report("sweep", options)
        self.wrong: list[str] = []

    def sweep(
        self, case: str, folder: pathlib.Path, samples: int, *more: str
    ) -> list[dict[str, str]]:
        """Sweeps, reports, and gives the futures."""
        table = self.place / "futures.csv"
        part = self.place / "futures.sweep"
        for file in (table, part):
            file.unlink(missing_ok=True)
        finished = tools.run([
            self.parkplan, "sweep", str(folder), "--design", "montecarlo", "--samples",
            str(samples), "--seed", "1", "--gap", repr(GAP), "--csv", str(table), "--part",
            str(part), "--no-store", "--quiet", "--json", *more])
        row = Row(case, "parkplan")
        futures: list[dict[str, str]] = []
        if finished.status != 0:
            row.note = (finished.message.strip().splitlines() or ["it failed"])[0]
        else:
            with open(table, encoding="utf-8") as file:
                futures = list(csv.DictReader(file))
            gaps = sorted(float(future["gap"]) for future in futures if future["gap"])
            row.seconds, row.peak_mb = finished.seconds, finished.peak_mb
            row.note = (
                f"{len(gaps) / finished.seconds:.1f} futures a second, gap median "
                f"{statistics.median(gaps):.2%}, 95th percentile {gaps[int(0.95 * len(gaps))]:.2%}")
        self.report.add(row)
        if row.seconds is not None:
            say(f"{case}: {row.note}, {row.peak_mb:.0f} MB")
        return futures

    def highs(
        self, case: str, folder: pathlib.Path, futures: list[dict[str, str]], count: int, of: int
    ) -> None:
        """The first futures by HiGHS, one after another; seconds are scaled to all of them."""
        row = Row(case, "HiGHS, one after another")
        if importlib.util.find_spec("highspy") is None:
            row.note = "highspy is not installed"
            self.report.add(row)
            return
        copy = pathlib.Path(tempfile.mkdtemp(dir=self.place)) / folder.name
        shutil.copytree(folder, copy)
        self.add_scenarios(copy, futures[:count])
        seconds = []
        for position, future in enumerate(futures[:count]):
            model = self.place / "future.mps"
            exported = tools.run([
                self.parkplan, "model", str(copy), "--scenario", f"future-{position}", "--format",
                "mps", "--output", str(model), "--quiet"])
            if exported.status != 0:
                say(exported.message.strip())
                continue
            solved = tools.run([
                sys.executable, str(TOOLS / "solve_mps.py"), "highs", str(model),
                str(self.options.peer_seconds), repr(GAP), "2"])
            answer = json.loads(solved.output.strip().splitlines()[-1])
            seconds.append(answer["solving"])
            self.compare(case, position, future, answer)
        if seconds:
            row.seconds = statistics.mean(seconds) * of
            row.note = f"{len(seconds)} of {of} solved, seconds scaled to all"
        self.report.add(row)

    def add_scenarios(self, folder: pathlib.Path, futures: list[dict[str, str]]) -> None:
        """Each future as a scenario: the changes of every number, with its value."""
        import yaml

        numbers = yaml.safe_load((folder / "uncertainties.yaml").read_text("utf-8"))["numbers"]
        scenarios = []
        for position, future in enumerate(futures):
            changes = []
            for one in numbers:
                value = float(future["number:" + one["number"]])
                for change in one["changes"]:
                    change = json.loads(json.dumps(change))
                    share = float(change.pop("share", 1))
                    if "scale" in change:
                        change["by"] = 1 + share * (value - 1)
                    else:
                        change["to"] = value
                    changes.append(change)
            scenarios.append({
                "scenario": f"future-{position}", "title_en": f"Future {position}",
                "title_zh": f"Future {position}", "changes": changes})
        (folder / "scenarios.yaml").write_text(
            yaml.safe_dump(scenarios, sort_keys=False, allow_unicode=True), encoding="utf-8")

    def compare(
        self, case: str, position: int, future: dict[str, str], answer: dict[str, Any]
    ) -> None:
        """Neither may have found more than the other proved to be the most."""
        if answer["objective"] is None or answer["bound"] is None:
            return
        ours, ours_at_most = float(future["value"]), float(future["bound"])
        slip = 1e-5 * max(1.0, abs(ours))
        if answer["objective"] > ours_at_most + slip or ours > answer["bound"] + slip:
            self.wrong.append(
                f"{case}, future {position}: parkplan {ours} to {ours_at_most}, HiGHS "
                f"{answer['objective']} to {answer['bound']}")

    def limits_and_weights(self) -> None:
        folder = self.place / "northeast"
        shutil.copytree(NORTHEAST, folder)
        limits_and_weights(folder)
        case = "northeast, limits and weights"
        samples, peers = (60, 3) if self.options.quick else (500, 20)
        futures = self.sweep(case, folder, samples, "--no-carry")
        self.highs(case, folder, futures, peers, samples)

    def everything(self) -> None:
        samples, peers = (40, 2) if self.options.quick else (1000, 10)
        case = f"northeast, all uncertain numbers, {samples} futures"
        futures = self.sweep(case, NORTHEAST, samples, "--no-carry")
        self.highs(case, NORTHEAST, futures, peers, samples)
        self.sweep(case + ", today's plan carried along", NORTHEAST, samples)

    def memory(self) -> None:
        for samples in (100, 1000) if self.options.quick else (1000, 100_000):
            self.sweep(f"tutorial, {samples} futures", TUTORIAL, samples, "--no-carry")


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", default="", help="limits, everything, memory; by commas")
    parser.add_argument("--peer-seconds", type=float, default=60.0, help="limit of each HiGHS solve")


def main(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, pathlib.Path(folder))
        cases = {
            "limits": bench.limits_and_weights, "everything": bench.everything,
            "memory": bench.memory}
        if not tools.run_cases(cases, options.only, list(cases)):
            return 64
        bench.report.finish()
        for line in bench.wrong:
            print(f"WRONG: {line}")
        return 1 if bench.wrong else 0


if __name__ == "__main__":
    sys.exit(main(tools.options(add_options)))
