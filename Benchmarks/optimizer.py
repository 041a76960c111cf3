"""The optimizer beside HiGHS and SCIP on the same models. Run it by `Scripts/bench optimizer`.

Seconds are wall seconds of whole commands: parkplan reads a portfolio, computes references, solves
and re-checks its plan; a peer starts Python, reads the exported MPS file and solves.
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import json
import pathlib
import shutil
import sys
import tempfile
from typing import Callable

import tools
from tools import instances, say
from tools.instances import Instance
from tools.solves import Solve, SolveReport

TOOLS = pathlib.Path(__file__).resolve().parent / "tools"
PEERS = {"highs": ("highspy", "HiGHS"), "scip": ("pyscipopt", "SCIP")}
FRONT_OUTCOMES = ("jobs", "value-added")
FRONT_POINTS = 20


class Bench:
    def __init__(self, options: argparse.Namespace, place: pathlib.Path) -> None:
        self.options = options
        self.place = place
        self.parkplan = str(pathlib.Path(options.programs) / "parkplan")
        self.report = SolveReport(options)
        self.plan_help = tools.run([self.parkplan, "plan", "--help"]).output
        # The peers get as many threads as parkplan takes.
        self.threads = 2 if "--threads" in self.plan_help else 1
        self.wrong: list[str] = []

    def plan(
        self, name: str, folder: pathlib.Path, gap: float, time_limit: float | None = None
    ) -> Solve:
        command = [
            self.parkplan, "plan", str(folder), "--json", "--quiet", "--no-store", "--engine",
            self.options.engine, "--gap", repr(gap)]
        if "--threads" in self.plan_help:
            command += ["--threads", str(self.threads)]
        if time_limit is not None:
            command += ["--time-limit", str(time_limit)]
        finished = tools.run(command)
        row = Solve(name, "parkplan", wanted_gap=gap)
        if finished.status not in (0, 3):
            row.note = (finished.message.strip().splitlines() or ["it failed"])[0]
        else:
            answer = json.loads(finished.output)
            row.engine, row.status = answer["engine"], answer["status"]
            row.objective, row.bound = answer["objective"], answer["bound"]
            row.seconds, row.peak_mb = finished.seconds, finished.peak_mb
            row.solving_seconds = answer["seconds"]
            if answer["check"] is not None and answer["check"]["agrees"] is False:
                row.note = "its re-check disagrees"
        self.report.add(row)
        return row

    def export(self, folder: pathlib.Path) -> pathlib.Path | None:
        file = self.place / f"{folder.name}.mps"
        finished = tools.run([
            self.parkplan, "model", str(folder), "--format", "mps", "--output", str(file),
            "--quiet"])
        if finished.status == 0:
            return file
        say(finished.message.strip() or "parkplan model failed")
        return None

    def peer(self, peer: str, name: str, model: pathlib.Path | None, gap: float) -> None:
        module, program = PEERS[peer]
        row = Solve(name, program, wanted_gap=gap)
        if importlib.util.find_spec(module) is None:
            row.note = f"{module} is not installed"
        elif model is None:
            row.note = "the model could not be exported"
        else:
            finished = tools.run([
                sys.executable, str(TOOLS / "solve_mps.py"), peer, str(model),
                str(self.options.peer_seconds), repr(gap), str(self.threads)])
            if finished.status != 0:
                row.note = (finished.message.strip().splitlines() or ["it failed"])[-1]
            else:
                answer = json.loads(finished.output.strip().splitlines()[-1])
                row.status, row.objective = answer["status"].lower(), answer["objective"]
                row.bound, row.solving_seconds = answer["bound"], answer["solving"]
                row.seconds, row.peak_mb = finished.seconds, finished.peak_mb
                row.note = f"{answer['solving']:.2f} s of it solving"
        self.report.add(row)

    def instance(self, instance: Instance) -> None:
        seeds: dict[str, list[str]] = {"parkplan": [], "HiGHS": [], "SCIP": []}
        # A quick run takes one seed.
        for seed in (instance.seeds[:1] if self.options.quick else instance.seeds) or [0]:
            folder = instance.folder or instances.generated(
                self.parkplan, self.place, instance.parks, seed)
            name = f"{instance.name}, seed {seed}" if instance.seeds else instance.name
            ours = self.plan(name, folder, instance.gap)
            seeds["parkplan"].append(name)
            if instance.optimum is not None and ours.objective is not None:
                self.require_optimum(instance, ours)
            has_peers = not instance.seeds or seed in instance.peer_seeds
            if not has_peers:
                continue
            model = None if instance.no_peers else self.export(folder)
            for peer, (_, program) in PEERS.items():
                if instance.no_peers:
                    self.report.add(Solve(name, program, note=instance.no_peers))
                    continue
                self.peer(peer, name, model, instance.gap)
                seeds[program].append(name)
            if model is not None:
                model.unlink()
        self.report.add_geometric_means(instance.name, seeds)

    def require_optimum(self, instance: Instance, ours: Solve) -> None:
        """The published optimum; its objective is the value itself."""
        optimum = instance.optimum or 0.0
        if abs(ours.objective - optimum) > 1e-5 * max(1.0, abs(optimum)):
            self.wrong.append(f"{instance.name}: {ours.objective!r}, published {optimum}")
        else:
            ours.note = "the published optimum"

    def time_limit(self) -> None:
        folder = instances.generated(self.parkplan, self.place, 2543, 1)
        self.plan("2543-parks, seed 1, --time-limit 1", folder, 1e-4, time_limit=1)

    def front(self) -> None:
        folder = instances.generated(self.parkplan, self.place, 22, 1)
        name = f"front of {' and '.join(FRONT_OUTCOMES)}, 22 parks, {FRONT_POINTS} points"
        row = Solve(name, "parkplan")
        if "\n  frontier" not in tools.run([self.parkplan, "--help"]).output:
            row.note = "this build has no parkplan frontier"
            self.report.add(row)
            self.front_of_highs(name, folder)
            return
        command = [
            self.parkplan, "frontier", str(folder), "--objectives", ",".join(FRONT_OUTCOMES),
            "--json", "--quiet", "--no-store"]
        if "--points" in tools.run([self.parkplan, "frontier", "--help"]).output:
            command += ["--points", str(FRONT_POINTS)]
        finished = tools.run(command)
        if finished.status not in (0, 3):
            row.note = (finished.message.strip().splitlines() or ["it failed"])[0]
        else:
            row.seconds, row.peak_mb = finished.seconds, finished.peak_mb
            row.note = f"{len(json.loads(finished.output)['points'])} points"
        self.report.add(row)
        self.front_of_highs(name, folder)

    def front_of_highs(self, name: str, folder: pathlib.Path) -> None:
        row = Solve(name, "HiGHS, one after another")
        if importlib.util.find_spec("highspy") is None:
            row.note = "highspy is not installed"
        else:
            models = [self.single_outcome(folder, outcome) for outcome in FRONT_OUTCOMES]
            if None not in models:
                finished = tools.run([
                    sys.executable, str(TOOLS / "highs_front.py"), *map(str, models),
                    str(FRONT_POINTS), "1e-4", str(self.threads),
                    str(self.options.peer_seconds)])
                if finished.status != 0:
                    row.note = (finished.message.strip().splitlines() or ["it failed"])[-1]
                else:
                    answer = json.loads(finished.output.strip().splitlines()[-1])
                    row.seconds, row.peak_mb = finished.seconds, finished.peak_mb
                    row.note = f"{len(answer['points'])} of {FRONT_POINTS} points"
        self.report.add(row)

    def single_outcome(self, folder: pathlib.Path, outcome: str) -> pathlib.Path | None:
        """The model with all weight on one outcome."""
        copy = self.place / f"only-{outcome}"
        shutil.copytree(folder, copy)
        table = copy / "outcomes.csv"
        header, *rows = [line.split(",") for line in table.read_text().splitlines()]
        place = header.index("weight")
        for cells in rows:
            cells[place] = "1" if cells[0] == outcome else "0"
        table.write_text("\n".join(",".join(cells) for cells in [header, *rows]) + "\n")
        return self.export(copy)


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", default="", help="names of instances, by commas; also: "
                        "time-limit, front")
    parser.add_argument("--peer-seconds", type=float, help="time limit of each peer's solve")
    parser.add_argument("--engine", default="auto", help="the engine of parkplan plan")


def main(options: argparse.Namespace) -> int:
    if options.peer_seconds is None:
        options.peer_seconds = 20.0 if options.quick else 600.0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, pathlib.Path(folder))
        known = instances.all_instances(bench.place)
        cases: dict[str, Callable[[], None]] = {
            one.name: functools.partial(bench.instance, one) for one in known}
        quick = [one.name for one in known if one.is_quick]
        cases["time-limit"] = bench.time_limit
        cases["front"] = bench.front
        if not tools.run_cases(cases, options.only, quick if options.quick else list(cases)):
            return 64
        agrees = bench.report.finish()
        for line in bench.wrong:
            print(f"WRONG: {line}")
        return 0 if agrees and not bench.wrong else 1


if __name__ == "__main__":
    sys.exit(main(tools.options(add_options)))
