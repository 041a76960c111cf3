import Optimizer
import ParkModel

/// JSON of `frontier`.
///
/// A point holds each objective under its own name, and everything else under fixed names.
struct FrontierDocument: Encodable {
  var portfolio: String
  var scenario: Nullable<String>
  var status: String
  var method: String
  var complete: Bool
  var objectives: [Objective]
  var points: [Point]
  /// Row k: the best of objective k, then of the others.
  var payoff: [[Double]]
  /// For whatever plan there is, a point comes within this share of every range.
  var largestImprovement: Nullable<Double>
  var conflict: [String]
  var notices: [String]
  var engine: String
  var solves: Int
  var seconds: Double
  var fingerprint: String
  var version: String

  enum CodingKeys: String, CodingKey {
    case portfolio, scenario, status, method, complete, objectives, points, payoff, conflict
    case notices, engine, solves, seconds, fingerprint, version
    case largestImprovement = "largest_improvement"
  }

  struct Objective: Encodable {
    var name: String
    /// `maximize` or `minimize`.
    var sense: String
    var title: String
    var unit: String
    var ideal: Nullable<Double>
    var nadir: Nullable<Double>
  }

  struct Point: Encodable {
    var objectives: [String: Double]
    var outcomes: [String: Double]
    /// The best of the first objective that any plan as good in the others can have.
    var bestOfFirst: Double
    var gap: Double
    /// In the portfolio's own points.
    var objective: Nullable<Double>
    /// What is carried out: not `parks`, which is the name of an objective.
    var chosen: [Park]
    /// By objective in their order, for readers that know no names.
    var values: [Double]
    /// What a plan hidden before the next point could have more; null where nothing can be told.
    var hiddenBeforeNext: Nullable<[String: Double]>
    /// What one more unit of the first objective than at the next point costs in the second.
    var priceToNext: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case outcomes, gap, objective, chosen, values
      case bestOfFirst = "best_of_first"
      case hiddenBeforeNext = "hidden_before_next"
      case priceToNext = "price_to_next"
    }

    func encode(to encoder: any Encoder) throws {
      var names = encoder.container(keyedBy: Name.self)
      for (name, value) in objectives { try names.encode(value, forKey: Name(stringValue: name)) }
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(outcomes, forKey: .outcomes)
      try container.encode(bestOfFirst, forKey: .bestOfFirst)
      try container.encode(gap, forKey: .gap)
      try container.encode(objective, forKey: .objective)
      try container.encode(chosen, forKey: .chosen)
      try container.encode(values, forKey: .values)
      try container.encode(hiddenBeforeNext, forKey: .hiddenBeforeNext)
      try container.encode(priceToNext, forKey: .priceToNext)
    }
  }

  struct Park: Encodable {
    var park: String
    var alternative: String
    var extent: Double
  }

  /// A key that is known only at run time.
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init(_ run: FrontierRun) {
    let frontier = run.frontier
    portfolio = run.portfolio.name
    scenario = Nullable(run.scenario)
    status = frontier.status.rawValue
    method = frontier.method.rawValue
    complete = frontier.isComplete
    objectives = frontier.objectives.indices.map { position in
      let objective = frontier.objectives[position]
      return Objective(
        name: objective.name, sense: objective.isMinimized ? "minimize" : "maximize",
        title: objective.title(in: run.portfolio).english,
        unit: objective.unit(in: run.portfolio),
        ideal: Nullable(frontier.ideal[position]?.value),
        nadir: Nullable(frontier.nadir[position]?.value))
    }
    payoff = frontier.payoff.map { $0.map(\.value) }
    largestImprovement = Nullable(frontier.largestImprovement?.value)
    conflict = frontier.conflict
    notices = frontier.notices
    engine = frontier.engine
    solves = frontier.solves
    seconds = run.seconds
    fingerprint = run.fingerprint
    version = Parkplan.release
    points = zip(frontier.points.indices, run.evaluations).map { position, evaluation in
      let point = frontier.points[position]
      let named = { (amounts: [Amount]) in
        Dictionary(
          zip(frontier.objectives.map(\.name), amounts.map(\.value)),
          uniquingKeysWith: { first, _ in first })
      }
      return Point(
        objectives: named(point.values),
        outcomes: Dictionary(
          uniqueKeysWithValues: evaluation.outcomes.map { ($0.key.text, $0.value.value) }),
        bestOfFirst: point.bestOfFirst.value, gap: point.gap.value,
        objective: Nullable(point.solved.objective?.value),
        chosen: (point.solved.plan?.allocations ?? []).compactMap { allocation in
          allocation.alternative.map {
            Park(park: allocation.park.text, alternative: $0.text, extent: allocation.extent.value)
          }
        },
        values: point.values.map(\.value),
        hiddenBeforeNext: Nullable(point.hidden.map { named($0.improvement) }),
        priceToNext: Nullable(frontier.price(after: position)))
    }
  }
}

extension PlanFrontier {
  /// Between a point and the next of two objectives: what one unit of the first costs in the
  /// second.
  func price(after position: Int) -> Double? {
    guard objectives.count == 2, points.indices.contains(position + 1) else { return nil }
    let here = points[position].values
    let next = points[position + 1].values
    let first = abs((here[0] - next[0]).value)
    return first > 0 ? abs((here[1] - next[1]).value) / first : nil
  }
}
