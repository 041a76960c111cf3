"""The portfolios that `optimizer.py` solves: generated ones, a shipped one, published knapsacks."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, field

import tools

ROOT = pathlib.Path(__file__).resolve().parents[2]
KNAPSACKS = ROOT / "Tests" / "OptimizerTests" / "Published" / "KnapsackCases.swift"
CASE = re.compile(
    r'KnapsackCase\(\s*name: "(\w+)", optimum: ([\d.]+),\s*text: """\n(.*?)"""', re.DOTALL)


@dataclass
class Instance:
    """A name for --only, and one portfolio a seed; no seeds: the folder itself."""

    name: str
    parks: int = 0
    seeds: list[int] = field(default_factory=list)
    folder: pathlib.Path | None = None
    gap: float = 1e-4
    # Seeds that the peers solve too: they take minutes where parkplan takes seconds.
    peer_seeds: list[int] = field(default_factory=lambda: [1])
    no_peers: str = ""
    is_quick: bool = False
    # The published optimum.
    optimum: float | None = None


def generated(parkplan: str, place: pathlib.Path, parks: int, seed: int) -> pathlib.Path:
    folder = place / f"{parks}-{seed}"
    if not folder.exists():
        finished = tools.run([
            parkplan, "generate", "--parks", str(parks), "--seed", str(seed), str(folder),
            "--quiet"])
        if finished.status != 0:
            raise RuntimeError(finished.message)
    return folder


def knapsacks(place: pathlib.Path) -> list[Instance]:
    """Each published case as a folder: parks are groups, alternatives items of declared amounts."""
    found = []
    for name, optimum, text in CASE.findall(KNAPSACKS.read_text(encoding="utf-8")):
        rows = [line.split() for line in text.strip().splitlines()]
        folder = place / f"knapsack-{name}"
        folder.mkdir(parents=True)
        write_knapsack(folder, rows[0], rows[1:], "mandatory" if name[0] == "I" else "free")
        found.append(Instance(
            f"knapsack-{name}", folder=folder, gap=1e-5, optimum=float(optimum)))
    return found


def write_knapsack(
    folder: pathlib.Path, capacities: list[str], items: list[list[str]], decision: str
) -> None:
    groups = sorted({int(item[0]) for item in items})
    files = {
        "parks.csv": ["park,path,decision"] + [f"G{group},,{decision}" for group in groups],
        "alternatives.csv": ["park,alternative,decides"],
        "declared.csv": ["park,alternative,quantity,key,period,amount"],
        "outcomes.csv": ["outcome,name_en,unit,dimension,weight,reference,kind",
                         "value,Value,points,economy,1,100,amount"],
        "limits.yaml": [],
    }
    for position, (group, value, *uses) in enumerate(items):
        item = f"G{group},item-{position}"
        files["alternatives.csv"].append(f"{item},nothing")
        files["declared.csv"].append(f"{item},outcome,value,,{value}")
        files["declared.csv"] += [
            f"{item},resource,r{number},,{use}" for number, use in enumerate(uses)]
    for number, capacity in enumerate(capacities):
        files["limits.yaml"].append(
            f"- {{limit: capacity-{number}, rule: amount, measure: {{resource: r{number}}}, "
            f"at_most: {capacity}}}")
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def all_instances(place: pathlib.Path) -> list[Instance]:
    five = [1, 2, 3, 4, 5]
    return [
        Instance("22-parks", 22, five, peer_seeds=five, is_quick=True),
        Instance("northeast", folder=ROOT / "Parks" / "northeast", is_quick=True),
        *knapsacks(place),
        Instance("150-parks", 150, five),
        Instance("500-parks", 500, five),
        Instance("2543-parks", 2543, five),
        Instance(
            "20000-parks", 20_000, [1], gap=1e-3,
            no_peers="not run: the peers do not get through 2,543 parks"),
    ]
