"""Solves an MPS file with HiGHS or SCIP and prints one line of JSON; the peers of `optimizer.py`.

    python solve_mps.py highs|scip FILE SECONDS GAP THREADS
"""

from __future__ import annotations

import json
import math
import sys
import time
from typing import Any


def finite(value: float) -> float | None:
    return value if math.isfinite(value) and abs(value) < 1e19 else None


def highs(file: str, seconds: float, gap: float, threads: int) -> dict[str, Any]:
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", seconds)
    solver.setOptionValue("mip_rel_gap", gap)
    solver.setOptionValue("threads", threads)
    if solver.readModel(file) == highspy.HighsStatus.kError:
        raise SystemExit(f"HiGHS cannot read {file}")
    start = time.perf_counter()
    solver.run()
    took = time.perf_counter() - start
    info = solver.getInfo()
    has_plan = info.primal_solution_status == 2
    return {
        "status": solver.modelStatusToString(solver.getModelStatus()), "solving": took,
        "objective": finite(info.objective_function_value) if has_plan else None,
        "bound": finite(info.mip_dual_bound)}


def scip(file: str, seconds: float, gap: float, threads: int) -> dict[str, Any]:
    import pyscipopt

    # SCIP's search runs on one thread.
    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(file)
    model.setParam("limits/time", seconds)
    model.setParam("limits/gap", gap)
    start = time.perf_counter()
    model.optimize()
    took = time.perf_counter() - start
    return {
        "status": model.getStatus(), "solving": took,
        "objective": model.getObjVal() if model.getNSols() > 0 else None,
        "bound": finite(model.getDualbound())}


if __name__ == "__main__":
    solve = {"highs": highs, "scip": scip}[sys.argv[1]]
    answer = solve(sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
    print("\n" + json.dumps(answer))
