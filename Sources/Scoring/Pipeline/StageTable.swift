public import ParkModel

/// The indicator table as one step of scoring left it: parks down, indicators across.
///
/// Row-major in one flat array; a missing value is NaN inside and nil outside.
public struct StageTable: Equatable, Sendable {
  public let parks: [ParkID]
  public let indicators: [IndicatorID]
  let values: [Double]

  init(parks: [ParkID], indicators: [IndicatorID], values: [Double]) {
    precondition(values.count == parks.count * indicators.count)
    self.parks = parks
    self.indicators = indicators
    self.values = values
  }

  /// The value of the indicator in column `column` for the park in row `row`; nil where missing.
  public subscript(row: Int, column: Int) -> Amount? {
    let value = values[row * indicators.count + column]
    return value.isNaN ? nil : Amount(value)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.parks == right.parks && left.indicators == right.indicators
      && left.values.elementsEqual(right.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }
}
