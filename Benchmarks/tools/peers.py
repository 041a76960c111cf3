"""What the peers do, called the way their own documentation calls them."""

from __future__ import annotations

import importlib.util
from typing import Any, Callable

import numpy as np

from tools import peak_growth, timed


def has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def pymcdm_topsis(matrix: np.ndarray) -> Callable[[], np.ndarray]:
    """Entropy weights and TOPSIS. Column-major: pymcdm walks columns, so this is its faster way."""
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization
    from pymcdm.weights import entropy_weights

    columns = np.asfortranarray(matrix)
    types = np.ones(matrix.shape[1])
    topsis = TOPSIS(vector_normalization)
    return lambda: topsis(columns, entropy_weights(columns), types)


def scikit_topsis(matrix: np.ndarray) -> Callable[[], np.ndarray]:
    """The same as a pipeline of scikit-criteria; making its table is not part of the work."""
    from skcriteria import mkdm
    from skcriteria.agg.topsis import TOPSIS
    from skcriteria.pipelines import mkpipe
    from skcriteria.preprocessing.scalers import VectorScaler
    from skcriteria.preprocessing.weighters import EntropyWeighter

    table = mkdm(matrix, [max] * matrix.shape[1])
    pipe = mkpipe(EntropyWeighter(), VectorScaler(target="matrix"), TOPSIS())
    return lambda: pipe.evaluate(table).e_.similarity


# Module, what to print, and the work.
TOPSIS_PEERS: dict[str, tuple[str, Callable[[np.ndarray], Callable[[], np.ndarray]]]] = {
    "pymcdm": ("pymcdm", pymcdm_topsis),
    "scikit-criteria": ("skcriteria", scikit_topsis),
}


def topsis_memory(peer: str, file: str, rows: int, columns: int) -> float | None:
    """The peak over the input of one run; called in a process of its own."""
    matrix = np.fromfile(file).reshape(rows, columns)
    return peak_growth(TOPSIS_PEERS[peer][1](matrix))


def read_csv(file: str) -> tuple[float, np.ndarray]:
    import pandas as pd

    seconds, frame = timed(lambda: pd.read_csv(file, index_col="park"))
    return seconds, frame.to_numpy()


def read_csv_memory(file: str) -> float | None:
    import pandas as pd

    return peak_growth(lambda: pd.read_csv(file, index_col="park"))


def in_own_process(work: Callable[..., Any], *arguments: Any) -> Any:
    """Memory is counted in a process that has done nothing else."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=fresh) as pool:
        return pool.submit(work, *arguments).result()
