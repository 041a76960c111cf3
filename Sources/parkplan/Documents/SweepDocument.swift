import Optimizer
import ParkModel
import PlanReport
import WhatIf

/// JSON of `sweep`.
///
/// Shares are over the futures that have a plan; `seconds` is all that depends on how it was made.
struct SweepDocument: Encodable {
  var portfolio: String
  var status: String
  var design: String
  /// Futures of the whole design.
  var samples: Int
  var seed: Nullable<UInt64>
  var gap: Double
  var engine: String
  /// `2/3`; null: the whole.
  var shard: Nullable<String>
  var done: Int
  var solved: Int
  var withoutPlan: Int
  var impossible: Int
  var unsolved: Int
  var largestGap: Nullable<Double>
  var today: Today
  var value: Nullable<Spread>
  var outcomes: [String: Nullable<Spread>]
  var money: [String: Nullable<Spread>]
  var released: Nullable<Spread>
  var coreIndex: [String: Double]
  var alternatives: [String: [String: Double]]
  var paths: [String: Double]
  var instruments: [String: Double]
  /// Share of the futures in which each limit binds.
  var limits: [String: Double]
  var missedTargets: [String: Double]
  /// By what parks bring to the value of the best plan; those left out come last.
  var ranks: [String: Rank]
  var planSets: PlanSets
  var tornado: Nullable<TornadoDocument>
  var numbers: [NumberRow]
  var conditions: [ConditionsDocument]
  var robust: Nullable<RobustDocument>
  var notices: [String]
  var fingerprint: String
  var version: String
  var seconds: Double

  enum CodingKeys: String, CodingKey {
    case portfolio, status, design, samples, seed, gap, engine, shard, done, solved, impossible
    case unsolved, today, value, outcomes, money, alternatives, paths, instruments, limits, ranks
    case tornado, numbers, conditions, robust, notices, fingerprint, version, seconds
    case withoutPlan = "without_plan"
    case largestGap = "largest_gap"
    case released = "released_ha"
    case coreIndex = "core_index"
    case missedTargets = "missed_targets"
    case planSets = "plan_sets"
  }

  struct Today: Encodable {
    var value: Double
    var bound: Nullable<Double>
    var chosen: [String: String]
  }

  struct Spread: Codable {
    var mean: Double
    var deviation: Double
    var least: Double
    var at5: Double
    var at25: Double
    var median: Double
    var at75: Double
    var at95: Double
    var greatest: Double

    enum CodingKeys: String, CodingKey {
      case mean, deviation, least, median, greatest
      case at5 = "at_5"
      case at25 = "at_25"
      case at75 = "at_75"
      case at95 = "at_95"
    }

    init<Unit>(_ summary: ValueSummary<Unit>) {
      mean = summary.mean.value
      deviation = summary.standardDeviation.value
      least = summary.least.value
      at5 = summary.quantile(0.05).value
      at25 = summary.quantile(0.25).value
      median = summary.quantile(0.5).value
      at75 = summary.quantile(0.75).value
      at95 = summary.quantile(0.95).value
      greatest = summary.greatest.value
    }
  }

  struct Rank: Encodable {
    var mean: Double
    /// How often first, second and third.
    var firstThree: [Double]

    enum CodingKeys: String, CodingKey {
      case mean
      case firstThree = "first_three"
    }
  }

  struct PlanSets: Encodable {
    var different: Int
    var asToday: Nullable<Double>
    var mostFrequent: Nullable<Double>
    var futureOfMostFrequent: Nullable<Int>

    enum CodingKeys: String, CodingKey {
      case different
      case asToday = "as_today"
      case mostFrequent = "most_frequent"
      case futureOfMostFrequent = "future_of_most_frequent"
    }
  }

  struct NumberRow: Encodable {
    var number: String
    var title: String
    var status: String
    /// Of the variance of the best value, and of how many parks change sides; null where nothing
    /// varies, or where the futures are too few to say.
    var onValue: Nullable<Double>
    var onPlan: Nullable<Double>
    /// What a number without effect reaches by chance; 0 where every combination was solved.
    var chanceOnValue: Nullable<Double>
    var chanceOnPlan: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case number, title, status
      case onValue = "share_of_value"
      case onPlan = "share_of_plan"
      case chanceOnValue = "chance_of_value"
      case chanceOnPlan = "chance_of_plan"
    }
  }

  init(_ run: SweepRun) {
    let result = run.result
    let header = run.header
    portfolio = header.portfolio
    status = run.status
    design = header.design
    samples = header.samples
    seed = Nullable(header.seed)
    gap = header.gap
    engine = header.engine
    shard = Nullable(run.isWhole ? nil : "\(header.shard)/\(header.shards)")
    done = result.counts.done
    solved = result.counts.solved
    withoutPlan = result.counts.withoutPlan
    impossible = result.counts.impossible
    unsolved = result.counts.unsolved
    largestGap = Nullable(result.counts.solved > 0 ? result.largestGap.value.finite : nil)
    today = Today(
      value: result.today.value.reached.value,
      bound: Nullable(result.today.value.atMost.value.finite),
      chosen: Self.named(
        zip(header.parks, result.today.alternatives).compactMap { park, alternative in
          alternative.map { (park.park, park.alternatives[$0]) }
        }))
    value = Nullable(result.value.map { Spread($0) })
    outcomes = Self.named(
      zip(header.outcomes, result.outcomes.map { Nullable($0.map { Spread($0) }) }))
    money = Self.named(
      zip(SweepResult.moneyNames, result.money.map { Nullable($0.map { Spread($0) }) }))
    released = Nullable(result.released.map { Spread($0) })
    coreIndex = Self.shares(result.shares.parks) { $0.text }
    paths = Self.shares(result.shares.paths) { $0.rawValue }
    instruments = Self.shares(result.shares.instruments) { $0.text }
    limits = Self.shares(result.shares.limits) { $0 }
    alternatives = [:]
    for (choice, share) in zip(result.shares.alternatives.keys, result.shares.alternatives.shares) {
      guard let alternative = choice.alternative else { continue }
      alternatives[choice.park.text, default: [:]][alternative.text] = share.share?.value ?? 0
    }
    missedTargets = Self.named(
      result.missedTargets.map { ($0.limit, $0.futures.share?.value ?? 0) })
    let means = result.ranks.meanRanks
    ranks = Self.named(
      result.ranks.keys.enumerated().compactMap { place, park in
        means.map { means in
          let first = (1...3).map {
            result.ranks.acceptability(place, rank: $0).share?.value ?? 0
          }
          return (park.text, Rank(mean: means[place], firstThree: first))
        }
      })
    planSets = PlanSets(
      different: result.choices.different, asToday: Nullable(result.choices.asToday.share?.value),
      mostFrequent: Nullable(result.choices.mostFrequent.share?.value),
      futureOfMostFrequent: Nullable(result.choices.firstFuture))
    tornado = Nullable(result.tornado.map { TornadoDocument($0) })
    numbers = result.influence.compactMap { influence in
      run.inputs.numbers.first { $0.id == influence.number }.map { number in
        NumberRow(
          number: number.id.text, title: number.title.text(in: .english),
          status: number.status.rawValue, onValue: Self.told(influence.onValue),
          onPlan: Self.told(influence.onPlan),
          chanceOnValue: Nullable(influence.onValue?.chance.value),
          chanceOnPlan: Nullable(influence.onPlan?.chance.value))
      }
    }
    conditions = result.discoveries.map { ConditionsDocument($0) }
    robust = Nullable(result.robustness.map { RobustDocument($0) })
    notices = run.notices
    fingerprint = header.fingerprint
    version = header.version
    seconds = run.seconds
  }

  private static func told(_ index: FirstOrderIndex?) -> Nullable<Double> {
    Nullable(index.flatMap { $0.isOfTooFewFutures ? nil : $0.share.value })
  }

  private static func shares<Key>(
    _ tally: ShareTally<Key>, _ name: (Key) -> String
  ) -> [String: Double] {
    named(zip(tally.keys, tally.shares).map { (name($0), $1.share?.value ?? 0) })
  }

  private static func named<Value>(
    _ pairs: some Sequence<(String, Value)>
  ) -> [String: Value] {
    Dictionary(pairs) { first, _ in first }
  }
}

/// JSON of a sweep of a portfolio that has no plan to start from.
struct UnsweptDocument: Encodable {
  var portfolio: String
  var status: String
  var samples = 0
  var solved = 0
  var largestGap = Nullable<Double>(nil)
  var coreIndex: [String: Double] = [:]
  var limits: [String: Double] = [:]
  var robust = Nullable<Double>(nil)
  var conflict: [String]
  var seconds: Double

  enum CodingKeys: String, CodingKey {
    case portfolio, status, samples, solved, limits, robust, conflict, seconds
    case largestGap = "largest_gap"
    case coreIndex = "core_index"
  }

  init(_ run: PlanRun) {
    portfolio = run.portfolio.name
    status = run.solved.status.rawValue
    conflict = run.solved.conflict
    seconds = run.seconds
  }
}
