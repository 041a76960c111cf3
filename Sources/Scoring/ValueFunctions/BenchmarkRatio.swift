import ParkModel

/// Benchmark ratio: marks in proportion to a benchmark.
///
/// `r = x / benchmark`, or `benchmark / x` where less is better; at most `cap` where there is one.
/// In words: as good as the benchmark earns full marks, half as good earns half. A value of 0 or
/// less earns nothing, or, where less is better, the cap (twice full marks without one).
/// The arithmetic of the per-mu evaluations of Zhejiang's counties (亩均论英雄), for example
/// Huangyan 2023.
enum BenchmarkRatio {
  static let definition = BilingualText(
    english:
      "benchmark ratio: the value over the benchmark (the benchmark over the value where less is "
      + "better), capped where the framework says so; where less is better at twice full marks at "
      + "the latest",
    chinese: "取值 ÷ 标杆值（逆向指标为标杆值 ÷ 取值），指标体系规定上限的以上限为限；逆向指标最高为满分的两倍")

  /// Without a cap a cost of nothing would earn infinite marks.
  static let mostWithoutCap = 2.0

  static func marks(
    _ value: Double, benchmark: Double, cap: Double?, lessIsBetter: Bool
  ) -> Double {
    guard lessIsBetter else { return min(max(value / benchmark, 0), cap ?? .infinity) }
    let most = cap ?? mostWithoutCap
    return value > 0 ? min(benchmark / value, most) : most
  }
}
