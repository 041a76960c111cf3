/// The box that holds every case and no other future, where there is one of few conditions.
///
/// Only the narrowest box around all cases needs asking: a box that holds more holds its futures
/// too. Its sides are then freed as long as no other future comes in, numbers first whose whole
/// condition can go; the later number in the list first.
struct ExactBox {
  let limits: BoxLimits

  /// - Parameter most: How many numbers may be limited.
  /// - Returns: nil where no box tells all cases from all others, or only one of more conditions.
  init?(
    _ inputs: SampledInputs, cases: FutureSet, start: FutureSet, most: Int
  ) {
    let inside = (0..<inputs.futures).filter { start.contains($0) && cases.contains($0) }
    let others = (0..<inputs.futures).filter { start.contains($0) && !cases.contains($0) }
    guard !inside.isEmpty, !others.isEmpty else { return nil }
    var box = BoxLimits(inputs)
    for column in inputs.names.indices {
      let levels = inside.map { inputs.level(column, $0) }
      box.low[column] = levels.min() ?? 0
      box.high[column] = levels.max() ?? 0
    }
    func isExact(_ limits: BoxLimits) -> Bool {
      let columns = limits.restrictedColumns(inputs)
      return !others.contains { future in
        columns.allSatisfy { column in
          let level = inputs.level(column, future)
          return limits.low[column] <= level && level <= limits.high[column]
        }
      }
    }
    guard isExact(box) else { return nil }
    for column in inputs.names.indices.reversed() {
      var loose = box
      loose.free(column, inputs)
      if isExact(loose) { box = loose }
    }
    for side in box.restrictedSides(inputs) {
      var loose = box
      loose.free(side, inputs)
      if isExact(loose) { box = loose }
    }
    guard box.restrictedColumns(inputs).count <= most else { return nil }
    limits = box
  }
}
