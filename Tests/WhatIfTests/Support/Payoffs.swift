import Optimizer
import ParkModel
import WhatIf

/// A value that is exactly known.
func exactly(_ value: Double) -> Certified {
  Certified(reached: Points(value), atMost: Points(value))
}

func certified(_ reached: Double, _ atMost: Double) -> Certified {
  Certified(reached: Points(reached), atMost: Points(atMost))
}

/// A payoff table without gaps; nil where a plan breaks.
func payoffs(
  _ rows: [(plan: String, values: [Double?])], brokenCountsAs: Points = 0,
  weights: [Double]? = nil
) throws -> PayoffTable {
  try PayoffTable(
    plans: rows.map(\.plan), values: rows.map { $0.values.map { $0.map(exactly) } },
    weights: weights, brokenCountsAs: brokenCountsAs)
}

/// Three plans in three futures, worked by hand in the tests:
///
///          values      regrets
///     A   10  2  9     0  4  0
///     B    7  6  6     3  0  3
///     C    9  4  1     1  2  8
func threePlans() throws -> PayoffTable {
  try payoffs([("A", [10, 2, 9]), ("B", [7, 6, 6]), ("C", [9, 4, 1])])
}
