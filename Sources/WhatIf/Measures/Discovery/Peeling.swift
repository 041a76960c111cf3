/// The peeling of PRIM: from all futures inwards, a thin slice at a time.
///
/// Of all slices (of each column its lowest or highest values, about `alpha` of the futures left,
/// at least one value) the one is cut off whose loss raises the density most for each future lost.
/// Ties go to a column that is limited already, then to the first column, then to its low side.
/// It ends when only cases are left, when no slice raises the density, or when every slice would
/// leave too few futures.
///
/// - Complexity: O(columns * futures / alpha): each column keeps its futures sorted, and the
///   futures that a step cuts off leave every list.
/// - Source: J. H. Friedman, N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and
///   Computing 9 (1999), 123-143, section 9; gain for each future lost: section 14.1.
struct Peeling {
  /// From all futures to the last box; each with its counts.
  private(set) var steps: [(limits: BoxLimits, count: BoxCount)] = []

  private let inputs: SampledInputs
  private let cases: FutureSet
  private let columns: [Int]
  /// For each of `columns` the futures inside, sorted along it.
  private var sorted: [[Int32]]
  private var isInside: [Bool]
  private var limits: BoxLimits
  private var count: BoxCount

  private struct Slice {
    var place: Int
    var isLow: Bool
    var lost: BoxCount
    var score: Double
    var isLimited: Bool
  }

  /// - Parameters:
  ///   - start: The futures to begin with.
  ///   - columns: Which numbers may be limited, in order.
  ///   - least: How many futures a box must keep.
  init(
    _ inputs: SampledInputs, cases: FutureSet, start: FutureSet, columns: [Int], alpha: Double,
    least: Int
  ) {
    self.inputs = inputs
    self.cases = cases
    self.columns = columns
    sorted = columns.map { inputs.order(of: $0).filter { start.contains(Int($0)) } }
    isInside = (0..<inputs.futures).map { start.contains($0) }
    limits = BoxLimits(inputs)
    count = BoxCount(futures: start.count, cases: start.intersectionCount(cases))
    steps = [(limits, count)]
    while count.cases < count.futures, let slice = bestSlice(alpha, least) { cut(slice) }
  }

  private func bestSlice(_ alpha: Double, _ least: Int) -> Slice? {
    // Rounded up, but for the rounding of the product.
    let thickness = max(1, Int((alpha * Double(count.futures) - 1e-9).rounded(.up)))
    var best: Slice?
    for place in columns.indices {
      let isLimited = limits.isRestricted(columns[place], inputs)
      for isLow in [true, false] {
        guard let lost = slice(place, isLow: isLow, thickness),
          count.futures - lost.futures >= max(least, 1)
        else { continue }
        let left = BoxCount(
          futures: count.futures - lost.futures, cases: count.cases - lost.cases)
        let score = (left.density - count.density) / Double(lost.futures)
        guard score > 0 else { continue }
        if let known = best {
          let isBetter =
            score > known.score || (score == known.score && isLimited && !known.isLimited)
          guard isBetter else { continue }
        }
        best = Slice(place: place, isLow: isLow, lost: lost, score: score, isLimited: isLimited)
      }
    }
    return best
  }

  /// What a slice holds: the values below the one at its thickness, or the outermost value alone
  /// where it fills the slice. nil where it would take all.
  private func slice(_ place: Int, isLow: Bool, _ thickness: Int) -> BoxCount? {
    let futures = sorted[place]
    let size = futures.count
    guard thickness < size else { return nil }
    let first = columns[place] * inputs.futures
    func level(_ step: Int) -> Int32 {
      inputs.levels[first + Int(futures[isLow ? step : size - 1 - step])]
    }
    let outermost = level(0)
    let end = level(thickness)
    guard level(size - 1) != outermost else { return nil }
    var lost = BoxCount(futures: 0, cases: 0)
    var step = 0
    while step < size {
      let here = level(step)
      if outermost == end ? here != outermost : here == end { break }
      lost.futures += 1
      if cases.contains(Int(futures[isLow ? step : size - 1 - step])) { lost.cases += 1 }
      step += 1
    }
    return lost
  }

  private mutating func cut(_ slice: Slice) {
    let column = columns[slice.place]
    let futures = sorted[slice.place]
    let size = futures.count
    let lost = slice.lost.futures
    for future in slice.isLow ? futures[..<lost] : futures[(size - lost)...] {
      isInside[Int(future)] = false
    }
    for place in sorted.indices { sorted[place].removeAll { !isInside[Int($0)] } }
    let kept = sorted[slice.place]
    if slice.isLow {
      limits.low[column] = inputs.level(column, Int(kept[0]))
    } else {
      limits.high[column] = inputs.level(column, Int(kept[kept.count - 1]))
    }
    count.futures -= lost
    count.cases -= slice.lost.cases
    steps.append((limits, count))
  }
}
