/// Finds the Pareto front of two or three objectives, all maximized, by augmented
/// epsilon-constraint: the best of the first under floors on the others.
///
/// Two ways: every point where all objectives move in steps (`FrontierSearch+Complete.swift`),
/// otherwise a wanted number of points, placed where most could still be hidden
/// (`FrontierSearch+Sampled.swift`). Both begin with the payoff table.
///
/// - Source: Mavrotas (2009) Effective implementation of the epsilon-constraint method. Applied
///   Mathematics and Computation 213:455-465; Mavrotas, Florios (2013) AUGMECON2, ibid.
///   219:9652-9669; Nikas et al. (2022) AUGMECON-R, Operational Research 22:1291-1332.
struct FrontierSearch<Oracle: FrontierOracle> {
  typealias Solution = Oracle.Solution

  var oracle: Oracle
  let objectives: Int
  let settings: FrontierSearchSettings
  /// Valid lower bounds of the objectives over all solutions; -infinity where none is known.
  let lowest: [Double]
  /// Hears of every solve.
  let announce: (FrontierSearchState) -> Void

  private(set) var solves = 0

  init(
    _ oracle: Oracle, lowest: [Double], settings: FrontierSearchSettings,
    announce: @escaping (FrontierSearchState) -> Void = { _ in }
  ) {
    self.oracle = oracle
    self.lowest = lowest
    objectives = lowest.count
    self.settings = settings
    self.announce = announce
  }

  /// Runs the whole search.
  mutating func run() throws -> FoundFront<Solution> {
    var front = FoundFront<Solution>(objectives: objectives)
    let payoff = try payoffTable(&front)
    if front.ending == nil {
      switch settings.points {
      case nil: try findEvery(&front, payoff)
      case let wanted?: try sample(&front, payoff, wanted: wanted)
      }
    }
    front.points.sort { Self.comesFirst($0.values, $1.values) }
    front.solves = solves
    return front
  }

  /// Asks once; anything but a found point ends the search or says "nothing there" (nil).
  mutating func ask(
    _ question: FrontierQuestion<Solution>, _ front: inout FoundFront<Solution>
  ) throws -> Found<Solution>? {
    announce(
      FrontierSearchState(
        found: front.points.count, wanted: settings.points, solves: solves,
        largestImprovement: front.largestImprovement))
    solves += 1
    switch try oracle.answer(question) {
    case .found(let values, let solution, let bound):
      return Found(values: values, solution: solution, bound: bound)
    case .infeasible: return nil
    case .unbounded:
      front.ending = .unbounded
      return nil
    case .stopped(let stop):
      front.ending = .stopped(stop)
      return nil
    }
  }

  /// Best in the first objective first; ties by the next.
  private static func comesFirst(_ a: [Double], _ b: [Double]) -> Bool {
    for (left, right) in zip(a, b) where left != right { return left > right }
    return false
  }
}

struct FrontierSearchSettings {
  /// nil: every point; all objectives must move in steps of 1.
  var points: Int?
  /// As a share of the range of the first objective; 0 for every point.
  var gap: Double
  /// Whether the payoff table gives up nothing of each best value.
  var isLexicographic = true
}

struct FrontierSearchState: Sendable {
  var found: Int
  /// nil: every one.
  var wanted: Int?
  var solves: Int
  var largestImprovement: Double?
}

/// One answer with a point.
struct Found<Solution: Sendable>: Sendable {
  var values: [Double]
  var solution: Solution
  var bound: Double
}

/// What a search found, also where it was stopped.
struct FoundFront<Solution: Sendable> {
  struct Point {
    var values: [Double]
    var solution: Solution
    /// No solution that is as good in the other objectives has more of the first.
    var mostOfFirst: Double
  }

  enum Ending: Equatable {
    case infeasible
    case unbounded
    case stopped(FrontierStop)
  }

  /// Best in the first objective first; none is dominated by another.
  var points: [Point] = []
  /// Row k: the best of objective k, then of the others in order.
  var payoff: [[Double]] = []
  /// No solution is better in any objective.
  var ideal: [Double]
  /// By objective, over the payoff table: its best minus its worst.
  var ranges: [Double]
  /// Why the search ended early; nil where it is done.
  var ending: Ending?
  var isComplete = false
  /// Where points may still be hidden; nil before the payoff table is done, empty for every point.
  var hidden: UpperCorners?
  var solves = 0

  init(objectives: Int) {
    ideal = [Double](repeating: .infinity, count: objectives)
    ranges = [Double](repeating: 0, count: objectives)
  }

  /// For whatever solution there is, a point comes within this share of the range of every
  /// objective; nil where nothing is proven.
  var largestImprovement: Double? {
    if isComplete { return 0 }
    guard let hidden, !points.isEmpty else { return nil }
    let values = points.map(\.values)
    return hidden.corners.reduce(0) {
      max($0, improvement(of: $1.place, over: values, ranges: ranges))
    }
  }

  /// Adds a point unless one that is there is as good in everything; drops those it beats so.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  mutating func add(_ found: Found<Solution>, mostOfFirst: Double) -> Bool {
    let slack = zip(found.values, ranges).map { 1e-9 * max(1, abs($0), $1) }
    let isAsGood = { (a: [Double], b: [Double]) in
      a.indices.allSatisfy { a[$0] >= b[$0] - slack[$0] }
    }
    if points.contains(where: { isAsGood($0.values, found.values) }) { return false }
    points.removeAll { isAsGood(found.values, $0.values) }
    points.append(
      Point(values: found.values, solution: found.solution, mostOfFirst: mostOfFirst))
    return true
  }
}
