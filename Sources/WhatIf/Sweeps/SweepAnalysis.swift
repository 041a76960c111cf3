import Optimizer
public import ParkModel

/// Everything that the records of a sweep say, gathered one record at a time in the order of
/// futures.
///
/// Nothing but the records, the portfolio and the design enters: joined parts give the same result
/// as one run, byte for byte. A future takes a few hundred bytes; plans are not kept.
public struct SweepAnalysis {
  let portfolio: Portfolio
  let header: SweepHeader
  let futures: Futures
  let today: SolvedFuture
  /// What a plan may lose of a value and still be good enough.
  let loss: Share
  var counts = SweepResult.Counts()
  var largestGap: Ratio = 0
  var tally: PlanTally
  var values: FutureValues<Points>
  var outcomes: [FutureValues<Amount>]
  var money: [FutureValues<MillionYuan>]
  var released: FutureValues<Hectares>
  var ranks: RankTally<ParkID>
  /// One for each future of the design.
  var answers: [FutureAnswer]
  /// Parks whose choice differs from today's plan, as a share.
  var shifts: [Float]
  /// By candidate, then by future: proven ends of what the plan is worth, not a number where
  /// unknown, minus infinity where it breaks.
  var carried: [[Ends]]
  var bounds: [Double]
  /// By place among the limits: the futures that miss this soft target.
  var missed: [Int: [Int]] = [:]
  /// Only of a tornado, whose plans are compared one by one.
  var ends: [Int: TornadoEnd.Result] = [:]
  /// By a hash of the choices: in how many futures, and the first of them.
  var choices: [UInt64: (futures: Int, first: Int)] = [:]

  struct Ends {
    var reached = Double.nan
    var atMost = Double.nan
  }

  enum FutureAnswer: UInt8 {
    case notAsked, solved, withoutPlan, impossible, unsolved
  }

  /// - Parameters:
  ///   - header: Its lists are those of the portfolio.
  ///   - today: The portfolio as it is.
  public init(
    _ portfolio: Portfolio, _ header: SweepHeader, futures: Futures, today: SolvedFuture,
    loss: Share
  ) {
    self.portfolio = portfolio
    self.header = header
    self.futures = futures
    self.today = today
    self.loss = loss
    let count = futures.count
    tally = PlanTally(portfolio, limits: header.limits)
    values = FutureValues(futures: count)
    outcomes = portfolio.outcomes.map { _ in FutureValues(futures: count) }
    money = SweepResult.moneyNames.map { _ in FutureValues(futures: count) }
    released = FutureValues(futures: count)
    ranks = RankTally(portfolio.parks.map(\.id))
    answers = [FutureAnswer](repeating: .notAsked, count: count)
    shifts = [Float](repeating: 0, count: count)
    bounds = [Double](repeating: .infinity, count: count)
    carried = header.candidates.map { _ in [Ends](repeating: Ends(), count: count) }
  }

  /// Counts one record.
  ///
  /// - Throws: `UnfitFigures` for a future that stands twice, or outside the design.
  public mutating func add(_ record: SweepRecord) throws(UnfitFigures) {
    let future = record.future
    guard answers.indices.contains(future) else { throw .noSuchFuture(future, of: answers.count) }
    guard answers[future] == .notAsked else { throw .futureTwice(future) }
    keepCarried(record)
    counts.done += 1
    switch record.answer {
    case .withoutPlan:
      answers[future] = .withoutPlan
      counts.withoutPlan += 1
      tally.addFutureWithoutPlan()
      try values.record(nil, future: future)
    case .impossible(let reason):
      answers[future] = .impossible
      counts.impossible += 1
      if counts.firstImpossible == nil { counts.firstImpossible = reason }
    case .unsolved(let reason):
      answers[future] = .unsolved
      counts.unsolved += 1
      if counts.firstUnsolved == nil { counts.firstUnsolved = reason }
    case .solved(let solved):
      answers[future] = .solved
      counts.solved += 1
      try add(solved, future)
    }
  }

  private mutating func add(_ solved: SolvedFuture, _ future: Int) throws(UnfitFigures) {
    largestGap = max(largestGap, solved.gap)
    var isBinding = [Bool](repeating: false, count: header.limits.count)
    for place in solved.binding { isBinding[place] = true }
    try tally.add(
      solved.choices(in: portfolio),
      zip(header.limits, isBinding).map { LimitUse(name: $0, used: nil, isBinding: $1) })
    try values.record(solved.value.reached, future: future)
    bounds[future] = solved.value.atMost.value
    for (place, amount) in solved.outcomes.enumerated() {
      try outcomes[place].record(amount, future: future)
    }
    let amounts = [solved.cost, solved.grants, solved.newDebt, solved.swap]
    for (place, amount) in amounts.enumerated() {
      try money[place].record(amount, future: future)
    }
    try released.record(solved.released, future: future)
    try ranks.add(
      zip(solved.alternatives, solved.points).map { $0 == nil ? nil : $1.value })
    shifts[future] = Float(solved.shift.choicesChanged.value)
    for limit in solved.missed { missed[limit, default: []].append(future) }
    if futures.design == .tornado {
      ends[future] = TornadoEnd.Result(value: solved.value, shift: solved.shift)
    }
    let key = Self.hash(solved.alternatives)
    choices[key, default: (0, future)].futures += 1
  }

  private mutating func keepCarried(_ record: SweepRecord) {
    for (candidate, plan) in record.carried.enumerated() where candidate < carried.count {
      switch plan {
      case .unknown: break
      case .breaks:
        carried[candidate][record.future] = Ends(reached: -.infinity, atMost: -.infinity)
      case .holds(let value):
        carried[candidate][record.future] = Ends(
          reached: value.reached.value, atMost: value.atMost.value)
      }
    }
  }

  /// FNV-1a over the places: the same on every machine, and two sets of choices among a million
  /// share a value with a chance below one in ten million.
  private static func hash(_ alternatives: [Int?]) -> UInt64 {
    var hash = FNV1a()
    for alternative in alternatives {
      var place = UInt64((alternative ?? -1) + 1)
      for _ in 0..<4 {
        hash.add(UInt8(truncatingIfNeeded: place))
        place >>= 8
      }
    }
    return hash.value
  }
}
