import ParkModel

/// The third step of scoring: every column on its way to comparable values.
///
/// A column goes on one straight line, found from its statistics, by its place among the others,
/// or by a value function. The table is read once, in parts of rows on all cores.
/// Complexity: O(parks * indicators), and O(parks * log parks) for each column of places.
struct NormalisedTable: Sendable {
  /// Row-major; 1 is the better end of every column.
  var values: [Double]
  /// The least and the largest normalised value of each column.
  var low: [Double]
  var high: [Double]
  var scales: [ColumnScale]
  var notices: [BilingualText]
  /// Indicators that the method cannot take as they are; empty where all is well.
  var problems: [InputProblem] = []

  /// - Parameters:
  ///   - raw: Row-major and without gaps.
  ///   - negatives: What the method can do with negative normalised values.
  ///   - logarithms: Columns whose logarithm was taken; their goalposts no longer fit.
  init(
    _ raw: [Double], indicators: [Indicator], by normalisation: Normalisation,
    negatives: Negatives, logarithms: Set<Int> = []
  ) {
    let width = indicators.count
    var columns = indicators
    for column in logarithms {
      columns[column].goalposts = nil
      columns[column].valueFunction = nil
    }
    let functions = columns.map(normalisation.valueFunction)
    let values = Self.withDeviations(raw, columns, functions)
    let statistics = ColumnStatistics(values, width: width, normalisation.wanted)
    notices = []
    scales = []
    low = []
    high = []
    self.values = []
    for (index, indicator) in columns.enumerated() {
      let facts = statistics.column(index, indicator)
      add(facts, index, functions[index], normalisation, values, negatives)
      notices += remarks(facts, functions[index], normalisation)
    }
    self.values = applied(to: values, width: width)
    for index in columns.indices where scales[index].line == nil { findEnds(index, width) }
    notices += worstEnds(columns, normalisation)
  }

  private mutating func add(
    _ column: Column, _ index: Int, _ function: ValueFunction?, _ normalisation: Normalisation,
    _ values: [Double], _ negatives: Negatives
  ) {
    if let function {
      return add(.marks(function, column.indicator.direction), 0, 0)
    }
    if normalisation == .rank {
      let width = values.count / max(column.parks, 1)
      let sorted = (0..<column.parks).map { values[$0 * width + index] }.sorted()
      return add(.places(RankNorm.Places(sorted: sorted, sense: column.sense)), 0, 0)
    }
    var line = line(column, normalisation, negatives)
    let ends = (line(column.minimum), line(column.maximum))
    var least = min(ends.0, ends.1)
    if least < 0, negatives == .impossible {
      if normalisation == .none {
        problems.append(Self.negative(column))
      } else {
        notices.append(
          BilingualText(
            english: "'\(column.indicator.id)' has negative normalised values: "
              + "\(shortNumber(-least)) was added to every park's.",
            chinese: "\(column.indicator.quoted)有负的标准化值："
              + "各园区统一加 \(shortNumber(-least))。"))
        line.base -= least
        least = min(line(column.minimum), line(column.maximum))
      }
    }
    add(.line(line), least, max(line(column.minimum), line(column.maximum)))
  }

  private mutating func add(_ scale: ColumnScale, _ low: Double, _ high: Double) {
    scales.append(scale)
    self.low.append(low)
    self.high.append(high)
  }

  private mutating func line(
    _ column: Column, _ normalisation: Normalisation, _ negatives: Negatives
  ) -> ScaleLine {
    switch normalisation {
    case .minMax, .rank: MinMax.line(column)
    case .goalposts: FixedGoalposts.line(column)
    case .vector:
      VectorNorm.line(column, adding: negatives == .welcome ? 0 : shift(column, normalisation))
    case .sum: SumNorm.line(column, adding: shift(column, normalisation))
    case .zScore: ZScore.line(column)
    case .reference: ReferenceDistance.line(column)
    case .target: TargetBand.line(column)
    case .none: RawValues.line(column)
    }
  }

  private static func negative(_ column: Column) -> InputProblem {
    InputProblem(
      file: "parks.csv", field: column.indicator.id.text,
      found: "without a normalisation there are negative values, which the method cannot take.",
      fix: "choose a normalisation, for example --normalise minmax")
  }

  /// The constant that makes a column non-negative; printed wherever it is not 0.
  private mutating func shift(_ column: Column, _ normalisation: Normalisation) -> Double {
    guard column.minimum < 0 else { return 0 }
    let constant = -column.minimum
    notices.append(
      BilingualText(
        english: "'\(column.indicator.id)' has negative values: \(shortNumber(constant)) was added "
          + "to every park's value before the \(normalisation.name.english) normalisation.",
        chinese: "\(column.indicator.quoted)有负值："
          + "\(normalisation.name.chinese)之前各园区统一加 \(shortNumber(constant))。"))
    return constant
  }

  private func remarks(
    _ column: Column, _ function: ValueFunction?, _ normalisation: Normalisation
  ) -> [BilingualText] {
    guard column.parks > 1, column.maximum == column.minimum, function == nil else { return [] }
    switch normalisation {
    case .goalposts where column.indicator.goalposts != nil: return []
    case .minMax, .goalposts, .rank, .target:
      let level = scales.last?(column.maximum) ?? 0.5
      return [
        BilingualText(
          english: "All parks have the same value of '\(column.indicator.id)': it scores "
            + "\(shortNumber(level)) everywhere and does not tell them apart.",
          chinese: "各园区的\(column.indicator.quoted)取值相同："
            + "一律得 \(shortNumber(level))，不能区分园区。")
      ]
    case .vector, .sum, .zScore, .reference, .none:
      return [
        BilingualText(
          english: "All parks have the same value of '\(column.indicator.id)': it does not tell "
            + "them apart.",
          chinese: "各园区的\(column.indicator.quoted)取值相同，不能区分园区。")
      ]
    }
  }

  /// The raw values with target ranges replaced by the distance from them.
  static func withDeviations(
    _ raw: [Double], _ indicators: [Indicator], _ functions: [ValueFunction?]
  ) -> [Double] {
    var values = raw
    for (column, indicator) in indicators.enumerated() where functions[column] == nil {
      guard case .target(let low, let high) = indicator.direction else { continue }
      for cell in stride(from: column, to: values.count, by: indicators.count) {
        values[cell] = TargetRange.deviation(values[cell], low.value, high.value)
      }
    }
    return values
  }

  /// Indicators by whose own scale no park earns anything, as where a unit is mistaken.
  private func worstEnds(
    _ indicators: [Indicator], _ normalisation: Normalisation
  ) -> [BilingualText] {
    let rows = values.count / max(indicators.count, 1)
    return indicators.indices.filter {
      rows > 1 && normalisation.isFixed(indicators[$0]) && high[$0] <= indicators[$0].floor.value
        && high[$0] <= max(low[$0], 0)
    }.map { column in
      let indicator = indicators[column]
      return BilingualText(
        english:
          "Every park is at the worst end of '\(indicator.id)' or beyond it: is its unit right?",
        chinese: "所有园区的“\(indicator.name.text(in: .chinese))”均处于或低于最差端：请核对单位。")
    }
  }

  private func applied(to values: [Double], width: Int) -> [Double] {
    guard !values.isEmpty else { return [] }
    let ways = scales
    let lines = ways.map { $0.line ?? .flat(0) }
    let bent = ways.indices.filter { ways[$0].line == nil }
    let parts = Parts.rows(values.count / width, width: width)
    // Every part writes its own rows, and all rows together fill the buffer.
    return [Double](unsafeUninitializedCapacity: values.count) { buffer, count in
      nonisolated(unsafe) let places = buffer
      parts.run { _, rows in
        var cell = rows.lowerBound * width
        for _ in rows {
          for line in lines {
            places.initializeElement(at: cell, to: line(values[cell]))
            cell += 1
          }
          for column in bent {
            let place = cell - width + column
            places[place] = ways[column](values[place])
          }
        }
      }
      count = values.count
    }
  }

  private mutating func findEnds(_ column: Int, _ width: Int) {
    var least = Double.infinity
    var most = -Double.infinity
    for cell in stride(from: column, to: values.count, by: width) {
      least = min(least, values[cell])
      most = max(most, values[cell])
    }
    low[column] = least
    high[column] = most
  }
}

/// What a method can do with negative normalised values.
enum Negatives {
  /// Nothing is changed for it.
  case welcome
  /// Vector and sum normalisation start from 0, so that scores lie within 0 to 1.
  case avoided
  /// A constant is added, and printed, wherever a value is negative.
  case impossible
}

extension Normalisation {
  /// What is needed of each column beside its extremes.
  fileprivate var wanted: ColumnStatistics.Wanted {
    switch self {
    case .vector, .sum: .lengths
    case .zScore, .reference: .spreads
    case .minMax, .goalposts, .rank, .target, .none: .extremes
    }
  }
}
