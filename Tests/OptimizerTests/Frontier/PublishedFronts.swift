/// A published 0-1 knapsack with several objectives to maximize, and its whole Pareto front.
struct FrontCase {
  let name: String
  /// By objective, then by item.
  let objectives: [[Double]]
  /// By knapsack, then by item.
  let weights: [[Double]]
  let capacities: [Double]
  let front: [[Double]]
}

/// - Source: data of vOptGeneric (X. Gandibleux) as used in the multi-objective knapsack tutorial of
///   JuMP.jl, `docs/src/tutorials/linear/multi_objective_knapsack.jl` (MPL-2.0), commit 21c52ac,
///   which publishes the count of 9 points.
let vOptKnapsack = FrontCase(
  name: "vOptGeneric 17 items",
  objectives: [
    [77, 94, 71, 63, 96, 82, 85, 75, 72, 91, 99, 63, 84, 87, 79, 94, 90],
    [65, 90, 90, 77, 95, 84, 70, 94, 66, 92, 74, 97, 60, 60, 65, 97, 93],
  ],
  weights: [[80, 87, 68, 72, 66, 77, 99, 85, 70, 93, 98, 72, 100, 89, 67, 86, 91]],
  capacities: [900],
  front: [
    [955, 906], [949, 915], [948, 939], [943, 940], [936, 942], [935, 947], [934, 971],
    [927, 972], [918, 983],
  ])

/// - Source: instance 2kp50 of Mavrotas, Florios (2013) An improved version of the augmented
///   epsilon-constraint method (AUGMECON2), Applied Mathematics and Computation 219:9652-9669; data
///   and its 35 points as kept in pyaugmecon (MIT), `src/pyaugmecon/data/2kp50`.
let augmecon2Knapsack = FrontCase(
  name: "2kp50",
  objectives: [
    [
      21, 69, 26, 92, 77, 30, 96, 80, 60, 61, 52, 92, 19, 10, 63, 34, 100, 60, 11, 12, 37, 100, 74,
      17, 60, 69, 49, 69, 49, 59, 17, 21, 74, 85, 83, 41, 29, 63, 56, 38, 66, 92, 25, 84, 89, 21,
      46,
      94, 96, 92,
    ],
    [
      24, 92, 53, 25, 10, 31, 83, 34, 64, 69, 95, 40, 59, 87, 13, 94, 53, 52, 61, 53, 78, 34, 89,
      32,
      28, 56, 52, 40, 41, 59, 35, 96, 72, 55, 100, 44, 90, 66, 59, 22, 72, 25, 36, 16, 56, 91, 61,
      56, 66, 53,
    ],
  ],
  weights: [
    [
      84, 49, 68, 20, 97, 74, 60, 30, 13, 95, 19, 41, 17, 95, 73, 12, 66, 55, 75, 20, 56, 80, 59,
      66,
      25, 70, 95, 96, 62, 74, 31, 59, 21, 85, 45, 97, 23, 53, 51, 95, 58, 68, 62, 45, 83, 82, 47,
      15,
      52, 72,
    ],
    [
      19, 96, 93, 64, 72, 91, 32, 96, 44, 76, 69, 82, 51, 38, 52, 22, 83, 27, 70, 56, 29, 89, 86,
      48,
      13, 95, 66, 94, 16, 44, 67, 90, 48, 29, 90, 54, 77, 28, 100, 86, 51, 62, 40, 54, 21, 55, 50,
      62, 51, 77,
    ],
  ],
  capacities: [1445, 1502.5],
  front: [
    [2103, 1529], [2090, 1531], [2089, 1577], [2087, 1588], [2079, 1589], [2075, 1635],
    [2070, 1636], [2062, 1662], [2059, 1694], [2038, 1708], [2029, 1715], [2028, 1716],
    [2015, 1730], [2009, 1735], [2003, 1755], [1993, 1761], [1987, 1769], [1982, 1772],
    [1975, 1773], [1973, 1808], [1956, 1827], [1931, 1857], [1893, 1902], [1862, 1909],
    [1830, 1914], [1826, 1917], [1822, 1929], [1814, 1949], [1783, 1965], [1755, 1969],
    [1742, 1986], [1711, 2002], [1639, 2003], [1636, 2012], [1547, 2020],
  ])
