"""Small random tables scored by parkplan and by its peers: how far apart are they?

Where a definition differs, the peer is given what makes it the same; the note says what.
"""

from __future__ import annotations

import json
import pathlib
import tempfile
from dataclasses import dataclass, field
from typing import Any, Callable

import numpy as np

from tools import Row, run
from tools.peers import has

PARKS, COLUMNS = 26, 12
# Largest difference that rounding explains.
TOLERANCE = 1e-9


@dataclass
class Table:
    """Values above 0, directions (1: more is better, -1: less) and weights that sum to 1."""

    values: np.ndarray
    types: np.ndarray
    weights: np.ndarray

    @staticmethod
    def random(seed: int) -> Table:
        random = np.random.default_rng(seed)
        weights = random.uniform(0.2, 1.0, COLUMNS)
        return Table(
            random.uniform(0.5, 100.0, (PARKS, COLUMNS)) * 10.0 ** random.integers(-2, 3, COLUMNS),
            random.choice([1, -1], COLUMNS), weights / weights.sum())

    def scaled(self, how: str) -> np.ndarray:
        """Normalised as parkplan does: 1 is the better end of every column."""
        x = self.values
        if how == "minmax":
            share = (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))
        else:
            share = x / np.sqrt((x**2).sum(axis=0))
        return np.where(self.types > 0, share, 1 - share)

    def objectives(self) -> list[Any]:
        return [max if kind > 0 else min for kind in self.types]


@dataclass
class Peer:
    """One peer's answer to a case."""

    name: str
    module: str
    compute: Callable[[Table], np.ndarray]
    note: str = ""


@dataclass
class Case:
    """What parkplan is asked, which of its numbers count, and who else computes them."""

    name: str
    arguments: list[str]
    field: str
    peers: list[Peer] = field(default_factory=list)


def pymcdm_method(name: str, normalisation: str | None = None) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from pymcdm import methods, normalizations

        given = [getattr(normalizations, normalisation)] if normalisation else []
        return getattr(methods, name)(*given)(table.values, table.weights, table.types)

    return compute


def pymcdm_promethee(table: Table) -> np.ndarray:
    from pymcdm.methods import PROMETHEE_II

    return PROMETHEE_II("usual")(table.values, table.weights, table.types)


def pymcdm_vikor(place: int) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from pymcdm.methods import VIKOR

        # (normalised, worst, best, S, R, Q), which its __call__ reduces to Q.
        return VIKOR()._method(table.values, table.weights, table.types)[place]

    return compute


def pymcdm_weights(name: str, scale: str) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from pymcdm import weights

        return getattr(weights, name)(table.scaled(scale))

    return compute


def scikit_topsis(scaler: str) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from skcriteria import mkdm
        from skcriteria.agg.topsis import TOPSIS

        given = mkdm(table.scaled(scaler), [max] * COLUMNS, weights=table.weights)
        return TOPSIS().evaluate(given).e_.similarity

    return compute


def scikit_simple(name: str, scale: str) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from skcriteria import mkdm
        from skcriteria.agg import simple

        given = mkdm(table.scaled(scale), [max] * COLUMNS, weights=table.weights)
        score = getattr(simple, name)().evaluate(given).e_.score
        return 10.0**score if name == "WeightedProductModel" else score

    return compute


def scikit_vikor(key: str) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from skcriteria import mkdm
        from skcriteria.agg.vikor import VIKOR

        given = mkdm(table.values, table.objectives(), weights=table.weights)
        return VIKOR().evaluate(given).e_[key]

    return compute


def scikit_weights(name: str, scale: str) -> Callable[[Table], np.ndarray]:
    def compute(table: Table) -> np.ndarray:
        from skcriteria import mkdm
        from skcriteria.preprocessing import weighters

        given = mkdm(table.scaled(scale), [max] * COLUMNS)
        return getattr(weighters, name)().transform(given).weights.to_numpy()

    return compute


def cases() -> list[Case]:
    turned = "given the table that parkplan normalised: it weighs without directions"
    scaled = "given the table that parkplan normalised"
    found = [
        Case("TOPSIS, vector", ["--method", "topsis", "--normalise", "vector"], "score", [
            Peer("pymcdm", "pymcdm", pymcdm_method("TOPSIS", "vector_normalization")),
            Peer("scikit-criteria", "skcriteria", scikit_topsis("vector"), scaled)]),
        Case("TOPSIS, min-max", ["--method", "topsis", "--normalise", "minmax"], "score", [
            Peer("pymcdm", "pymcdm", pymcdm_method("TOPSIS", "minmax_normalization")),
            Peer("scikit-criteria", "skcriteria", scikit_topsis("minmax"), scaled)]),
        Case("weighted sum, min-max", ["--method", "wsm", "--normalise", "minmax"], "score", [
            Peer("pymcdm", "pymcdm", pymcdm_method("WSM", "minmax_normalization")),
            Peer(
                "scikit-criteria", "skcriteria", scikit_simple("WeightedSumModel", "minmax"),
                scaled)]),
        Case("weighted product, vector", ["--method", "wpm", "--normalise", "vector"], "score", [
            Peer("pymcdm", "pymcdm", pymcdm_method("WPM", "vector_normalization")),
            Peer(
                "scikit-criteria", "skcriteria", scikit_simple("WeightedProductModel", "vector"),
                f"{scaled}; 10 to the power of its score, a sum of decimal logarithms")]),
        Case("PROMETHEE II, usual", ["--method", "promethee", "--normalise", "minmax"], "phi", [
            Peer("pymcdm", "pymcdm", pymcdm_promethee, "scikit-criteria 0.10 has none")]),
        Case("entropy weights", ["--weights", "entropy", "--normalise", "vector"], "weights", [
            Peer("pymcdm", "pymcdm", pymcdm_weights("entropy_weights", "vector"), turned),
            Peer(
                "scikit-criteria", "skcriteria", scikit_weights("EntropyWeighter", "vector"),
                turned)]),
        Case("CRITIC weights", ["--weights", "critic", "--normalise", "minmax"], "weights", [
            Peer("pymcdm", "pymcdm", pymcdm_weights("critic_weights", "minmax"), turned),
            Peer(
                "scikit-criteria", "skcriteria", scikit_weights("CRITIC", "minmax"),
                "its standard deviation divides by n, not n - 1: the same factor everywhere")]),
        Case("standard deviation", ["--weights", "stddev", "--normalise", "minmax"], "weights", [
            Peer(
                "pymcdm", "pymcdm", pymcdm_weights("standard_deviation_weights", "minmax"), turned),
            Peer(
                "scikit-criteria", "skcriteria", scikit_weights("StdWeighter", "minmax"), turned)]),
    ]
    for place, key in ((3, "s"), (4, "r"), (5, "q")):
        found.append(Case(
            f"VIKOR {key.upper()}", ["--method", "vikor", "--normalise", "minmax"], key, [
                Peer("pymcdm", "pymcdm", pymcdm_vikor(place)),
                Peer("scikit-criteria", "skcriteria", scikit_vikor(f"{key}_k"))]))
    return found


def write_portfolio(table: Table, folder: pathlib.Path) -> None:
    columns = [f"i{j}" for j in range(COLUMNS)]
    parks = [",".join(["park", "path", *columns])]
    for row, values in enumerate(table.values.tolist()):
        parks.append(",".join([f"P{row:02d}", "co-city", *map(repr, values)]))
    indicators = ["indicator,direction,weight"]
    for column, weight, kind in zip(columns, table.weights.tolist(), table.types):
        indicators.append(f"{column},{'more' if kind > 0 else 'less'},{weight!r}")
    (folder / "parks.csv").write_text("\n".join(parks) + "\n")
    (folder / "indicators.csv").write_text("\n".join(indicators) + "\n")


def numbers(document: dict[str, Any], name: str) -> np.ndarray | None:
    """One number for each park, or the weights; None where the document has no such field."""
    if name == "weights":
        return np.array([document["weights"][f"i{j}"] for j in range(COLUMNS)])
    parks = [f"P{row:02d}" for row in range(PARKS)]
    by_park = {row["park"]: row for row in document["parks"]}
    if name in document:
        return np.array([document[name][park] for park in parks])
    if name not in by_park[parks[0]]:
        return None
    return np.array([by_park[park][name] for park in parks])


def ours(parkplan: str, case: Case, folder: pathlib.Path) -> np.ndarray | None:
    """parkplan's numbers; None where this build does not know the method."""
    finished = run([parkplan, "score", str(folder), *case.arguments, "--json", "--no-store"])
    if finished.status == 64:
        return None
    if finished.status != 0:
        raise RuntimeError(finished.message)
    return numbers(json.loads(finished.output), case.field)


def agreement(parkplan: str, tables: int) -> list[Row]:
    rows = []
    made = [Table.random(seed) for seed in range(tables)]
    with tempfile.TemporaryDirectory() as place:
        folders = []
        for seed, table in enumerate(made):
            folder = pathlib.Path(place) / str(seed)
            folder.mkdir()
            write_portfolio(table, folder)
            folders.append(folder)
        for case in cases():
            known = [ours(parkplan, case, folder) for folder in folders]
            for peer in case.peers:
                row = Row(f"{case.name}, {tables} tables", peer.name, note=peer.note)
                if any(values is None for values in known):
                    row.note = "not in this build of parkplan"
                elif not has(peer.module):
                    row.note = "the peer is not installed"
                else:
                    row.difference = max(
                        float(np.abs(values - peer.compute(table)).max())
                        for values, table in zip(known, made))
                    if not row.difference <= TOLERANCE:
                        row.note = f"MORE THAN {TOLERANCE}: {row.note}"
                rows.append(row)
    return rows
