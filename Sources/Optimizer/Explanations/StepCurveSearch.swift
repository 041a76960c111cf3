public import ParkModel

/// How closely a step curve is drawn.
public struct StepCurveSettings: Hashable, Sendable {
  public var lowest: Ratio
  public var highest: Ratio
  /// Points that are spread evenly from the lowest to the highest factor.
  public var points: Int
  /// How many more plans may be sought to locate the steps.
  public var mostRefinements: Int
  /// How closely a step is located, as a share of the limits' size.
  public var closeness: Ratio

  public init(
    lowest: Ratio = 0.5, highest: Ratio = 1.5, points: Int = 11, mostRefinements: Int = 30,
    closeness: Ratio = 0.001
  ) {
    self.lowest = lowest
    self.highest = highest
    self.points = points
    self.mostRefinements = mostRefinements
    self.closeness = closeness
  }
}

/// Draws the step curve of some limits of a problem.
///
/// Evenly spread points first, from the freest to the tightest; a plan that keeps to a tighter point
/// is the answer there too, without another solve. Then the widest gap between points of different
/// choices is narrowed, again and again: to what the freer plan really needs, and just below it.
///
/// - Parameters:
///   - problem: Measured by the yardstick of `base`.
///   - base: The plan at 100 %, where it is known.
public func stepCurve(
  of limits: ScaledLimits, in problem: AllocationProblem, base: SolvedPlan?,
  settings: StepCurveSettings = StepCurveSettings(), solves: inout QuestionSolves
) throws -> StepCurve {
  let before = solves.count
  var search = StepCurveSearch(limits: limits, problem: problem, settings: settings)
  if let base { search.insert(base, at: search.room(of: 1), isSolved: true) }
  for room in search.evenRooms { try search.look(at: room, &solves) }
  let spread = solves.count
  while !solves.isStopped, solves.count - spread < settings.mostRefinements,
    let next = search.nextRefinement()
  {
    switch next {
    case .needed(let room): search.inherit(at: room)
    case .probe(let room): try search.look(at: room, &solves)
    }
  }
  return search.curve(solves: solves.count - before, isStopped: solves.isStopped)
}

/// Works in *room*, which rises with freedom: the factor of caps, minus the factor of floors.
struct StepCurveSearch {
  let limits: ScaledLimits
  let problem: AllocationProblem
  let settings: StepCurveSettings
  /// The smallest difference of factors that is looked at.
  private let closeness: Double
  /// For limits that count parks: what one park more is as a factor.
  private let count: Double?
  /// By rising room.
  private var spots: [Spot] = []

  private struct Spot {
    var room: Double
    var solved: SolvedPlan
    /// The tightest room in which its plan still is possible.
    var need: Double?
    var isSolved: Bool

    var choices: [AlternativeID?]? { solved.plan?.allocations.map(\.alternative) }
  }

  init(limits: ScaledLimits, problem: AllocationProblem, settings: StepCurveSettings) {
    self.limits = limits
    self.problem = problem
    self.settings = settings
    let size = abs(limits.amounts.first?.amount.value ?? 1)
    count = limits.counts(in: problem.portfolio) && size >= 1 ? 1 / size : nil
    closeness = count ?? settings.closeness.value
  }

  func room(of factor: Double) -> Double { limits.isCap ? factor : -factor }
  private func factor(of room: Double) -> Double { limits.isCap ? room : -room }

  /// From the freest to the tightest.
  var evenRooms: [Double] {
    let (low, high) = (settings.lowest.value, settings.highest.value)
    let last = max(1, settings.points - 1)
    let factors = (0...last).map { position in
      whole(low + (high - low) * Double(position) / Double(last))
    }
    var rooms = factors.map(room).sorted(by: >)
    rooms = rooms.enumerated().filter { $0.offset == 0 || $0.element < rooms[$0.offset - 1] }
      .map(\.element)
    return rooms
  }

  /// The factor, or the nearest one that stands for a whole count.
  private func whole(_ factor: Double) -> Double {
    count.map { (factor / $0).rounded() * $0 } ?? (factor * 1e9).rounded() / 1e9
  }

  // MARK: Looking

  mutating func insert(_ solved: SolvedPlan, at room: Double, isSolved: Bool) {
    let need =
      solved.plan == nil
      ? nil : limits.need(of: solved, in: problem.portfolio).map { min(room, self.room(of: $0)) }
    let spot = Spot(room: room, solved: solved, need: need, isSolved: isSolved)
    spots.insert(spot, at: spots.firstIndex { $0.room > room } ?? spots.count)
  }

  /// Answers a point, by a solve only where no neighbour answers it.
  mutating func look(at room: Double, _ solves: inout QuestionSolves) throws {
    if spots.contains(where: { abs($0.room - room) < 1e-9 }) { return }
    if let freer = spots.first(where: { $0.room > room }),
      freer.solved.status == .infeasible || freer.solved.status == .optimal && needs(freer, room)
    {
      insert(freer.solved, at: room, isSolved: false)
      return
    }
    var changed = problem
    changed.portfolio = limits.scaled(by: Ratio(factor(of: room)), in: problem.portfolio)
    if let solved = try solves.solve(changed) { insert(solved, at: room, isSolved: true) }
  }

  private func needs(_ spot: Spot, _ room: Double) -> Bool {
    spot.need.map { $0 <= room + 1e-9 } ?? false
  }

  /// Carries the plan of the next freer point to a tighter one that it keeps to.
  mutating func inherit(at room: Double) {
    if let freer = spots.first(where: { $0.room > room }) {
      insert(freer.solved, at: room, isSolved: false)
    }
  }

  enum Refinement: Equatable {
    /// The plan of the next freer point needs this room only.
    case needed(Double)
    case probe(Double)
  }

  /// Where to look next; nil once every step is located.
  func nextRefinement() -> Refinement? {
    var widest: (tighter: Spot, freer: Spot)?
    for (tighter, freer) in zip(spots, spots.dropFirst())
    where tighter.choices != freer.choices && !isLocated(tighter, freer) {
      if let known = widest,
        known.freer.room - known.tighter.room >= freer.room - tighter.room - 1e-12
      {
        continue
      }
      widest = (tighter, freer)
    }
    guard let (tighter, freer) = widest else { return nil }
    if count == nil, let need = freer.need {
      if need < freer.room - closeness, need > tighter.room + closeness { return .needed(need) }
      // A plan that is carried to its need has just become possible: what lies below is another.
      if !freer.isSolved, abs(need - freer.room) < 1e-9 {
        return .probe(freer.room - closeness)
      }
    }
    let middle = factor(of: (tighter.room + freer.room) / 2)
    guard let count else { return .probe(room(of: middle)) }
    // Between two counts with one other in between the middle can round to either of them.
    let inner = min(
      max(room(of: whole(middle)), tighter.room + count), freer.room - count)
    return .probe(inner)
  }

  private func isLocated(_ tighter: Spot, _ freer: Spot) -> Bool {
    freer.room - tighter.room <= closeness * (1 + 1e-6)
  }

  // MARK: The curve

  func curve(solves: Int, isStopped: Bool) -> StepCurve {
    var values = spots.map(\.solved.objective)
    var bounds = spots.map(\.solved.bound)
    for position in spots.indices.dropFirst() {
      if let less = values[position - 1], values[position].map({ less > $0 }) ?? true {
        values[position] = less
      }
    }
    for position in spots.indices.dropLast().reversed() {
      guard spots[position].solved.status != .infeasible else { continue }
      if let more = bounds[position + 1], bounds[position].map({ more < $0 }) ?? true {
        bounds[position] = more
      }
    }
    let points = spots.indices.map { position in
      StepCurve.Point(
        factor: Ratio(factor(of: spots[position].room)), value: values[position],
        bound: bounds[position], isInfeasible: spots[position].solved.status == .infeasible,
        choices: spots[position].choices, isSolved: spots[position].isSolved)
    }
    let steps = spots.indices.dropLast().filter { spots[$0].choices != spots[$0 + 1].choices }
      .map { step(points[$0], points[$0 + 1], isLocated(spots[$0], spots[$0 + 1])) }
    return StepCurve(
      limits: limits, points: limits.isCap ? points : points.reversed(),
      steps: limits.isCap ? steps : steps.reversed(), solves: solves,
      isComplete: !isStopped && steps.allSatisfy(\.isLocated))
  }

  private func step(
    _ tighter: StepCurve.Point, _ freer: StepCurve.Point, _ isLocated: Bool
  ) -> StepCurve.Step {
    let (lower, upper) = limits.isCap ? (tighter, freer) : (freer, tighter)
    var changes: [StepCurve.ParkChange] = []
    if let below = lower.choices, let above = upper.choices {
      for (position, park) in problem.portfolio.parks.enumerated()
      where below[position] != above[position] {
        changes.append(
          StepCurve.ParkChange(park: park.id, below: below[position], above: above[position]))
      }
    }
    return StepCurve.Step(
      lower: lower.factor, upper: upper.factor, changes: changes,
      gain: Worth(from: (tighter.value, tighter.bound), to: (freer.value, freer.bound)),
      isLocated: isLocated)
  }
}
