"""A front of two outcomes by one HiGHS solve after another, as usually written.

    python highs_front.py A.mps B.mps POINTS GAP THREADS SECONDS

Both files hold the same model, with outcome A or B alone as its objective. Both ends are solved
first, each with the other outcome as second aim; then A is maximised above evenly spread floors on
B. Every solve starts from scratch. No solve begins after SECONDS in all.
"""

from __future__ import annotations

import json
import sys
import time

import highspy
import numpy as np


def main(
    first: str, second: str, points: int, gap: float, threads: int, seconds: float
) -> None:
    models = [read(file) for file in (first, second)]
    a, b = (objective(model) for model in models)
    start = time.perf_counter()
    a_at_best, b_at_worst = solve(models[0], a, b, None, gap, threads)
    b_at_best, _ = solve(models[0], b, a, None, gap, threads)
    found = [(a_at_best, b_at_worst)]
    for step in range(1, points):
        if time.perf_counter() - start > seconds:
            break
        floor = b_at_worst + (b_at_best - b_at_worst) * step / (points - 1)
        # Rounding must not close the last point.
        found.append(solve(models[0], a, b, floor - 1e-7 * max(1, abs(floor)), gap, threads))
    print("\n" + json.dumps({"solving": time.perf_counter() - start, "points": found}))


def read(file: str) -> highspy.Highs:
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.readModel(file)
    return model


def objective(model: highspy.Highs) -> np.ndarray:
    """The outcome without the prices of debt and shortfalls."""
    lp = model.getLp()
    costs = np.array(lp.col_cost_)
    for column, name in enumerate(lp.col_names_):
        if name.startswith(("d[", "o[", "v[")):
            costs[column] = 0
    return costs


def solve(
    model: highspy.Highs, aim: np.ndarray, other: np.ndarray, floor: float | None, gap: float,
    threads: int
) -> tuple[float, float]:
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", gap)
    solver.setOptionValue("threads", threads)
    solver.passModel(model.getLp())
    # A little of the other outcome, so that no point is dominated.
    costs = aim + 1e-3 * other
    columns = np.arange(len(costs), dtype=np.int32)
    solver.changeColsCost(len(costs), columns, costs)
    if floor is not None:
        held = np.flatnonzero(other).astype(np.int32)
        solver.addRow(floor, highspy.kHighsInf, len(held), held, other[held])
    solver.run()
    values = np.array(solver.getSolution().col_value)
    return float(aim @ values), float(other @ values)


if __name__ == "__main__":
    main(
        sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]),
        float(sys.argv[6]))
