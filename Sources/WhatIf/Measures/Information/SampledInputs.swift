public import ParkModel

/// The numbers that were drawn for every future, one column for each uncertain number.
///
/// A choice among unordered things enters as one column of 0 and 1 for each of them.
/// Each column is sorted once; what follows walks along the sorted futures.
public struct SampledInputs: Sendable {
  public let names: [String]
  public let futures: Int
  /// Column-major: the futures of each column from its smallest value to its largest, equal values
  /// in the order of futures.
  let order: [Int32]
  /// Column-major: the place of each future's value among the column's distinct values.
  let levels: [Int32]
  /// For each column its distinct values, ascending.
  let values: [[Double]]

  /// - Parameter columns: For each name the values in the order of futures, in the number's unit.
  /// - Throws: columns of unequal length, values that are not finite, a name that stands twice.
  public init(
    names: [String], columns: [[Double]]
  ) throws(UnfitFigures) {
    guard columns.count == names.count else {
      throw .count("columns", found: columns.count, expected: names.count)
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .nameTwice(name) }
    let futures = columns.first?.count ?? 0
    guard futures <= Int(Int32.max) else {
      throw .outOfRange("futures", found: Double(futures), allowed: "below 2^31")
    }
    var order: [Int32] = []
    var levels = [Int32](repeating: 0, count: columns.count * futures)
    var values: [[Double]] = []
    order.reserveCapacity(levels.count)
    for (column, numbers) in columns.enumerated() {
      guard numbers.count == futures else {
        throw .count(names[column], found: numbers.count, expected: futures)
      }
      if let future = numbers.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(names[column], future: future)
      }
      let sorted = sortedFutures(numbers)
      var distinct: [Double] = []
      for future in sorted {
        let value = numbers[Int(future)]
        if distinct.last != value { distinct.append(value) }
        levels[column * futures + Int(future)] = Int32(distinct.count - 1)
      }
      order += sorted
      values.append(distinct)
    }
    self.names = names
    self.futures = futures
    self.order = order
    self.levels = levels
    self.values = values
  }

  func order(of column: Int) -> ArraySlice<Int32> {
    order[column * futures..<(column + 1) * futures]
  }

  func level(_ column: Int, _ future: Int) -> Int32 { levels[column * futures + future] }

  /// The value drawn, in the number's unit.
  func value(_ column: Int, _ future: Int) -> Double {
    values[column][Int(level(column, future))]
  }
}

/// The futures from the smallest value to the largest, ties in the order of futures.
func sortedFutures(_ values: [Double]) -> [Int32] {
  struct Keyed {
    var value: Double
    var future: Int32
  }
  var keyed: [Keyed] = []
  keyed.reserveCapacity(values.count)
  for (future, value) in values.enumerated() {
    keyed.append(Keyed(value: value, future: Int32(future)))
  }
  keyed.sort {
    $0.value < $1.value || ($0.value == $1.value && $0.future < $1.future)
  }
  return keyed.map(\.future)
}
