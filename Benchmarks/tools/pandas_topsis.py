"""Scores a CSV table as `parkplan score TABLE.csv` does, with pandas and pymcdm: a whole program.

python pandas_topsis.py TABLE.csv OUT.csv
"""

import sys

import numpy as np
import pandas as pd
from pymcdm.methods import TOPSIS
from pymcdm.normalizations import vector_normalization
from pymcdm.weights import entropy_weights

frame = pd.read_csv(sys.argv[1], index_col="park")
matrix = frame.to_numpy()
scores = TOPSIS(vector_normalization)(matrix, entropy_weights(matrix), np.ones(matrix.shape[1]))
result = pd.DataFrame({"park": frame.index, "score": scores})
result["rank"] = result["score"].rank(ascending=False, method="min").astype(int)
result.to_csv(sys.argv[2], index=False)
