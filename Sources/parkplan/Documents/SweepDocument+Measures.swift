import Optimizer
import ParkModel
import WhatIf

/// JSON of a tornado: the same bars in two orders.
struct TornadoDocument: Codable {
  var byValue: [Bar]
  /// Numbers, the largest effect on the plan first.
  var byPlan: [String]

  enum CodingKeys: String, CodingKey {
    case byValue = "by_value"
    case byPlan = "by_plan"
  }

  struct Bar: Codable {
    var number: String
    var low: End
    var high: End
    var swing: Double
    var swingAtLeast: Double
    var swingAtMost: Nullable<Double>
    /// Whether the number changes the best value at all lies within the proven gaps.
    var undecided: Bool

    enum CodingKeys: String, CodingKey {
      case number, low, high, swing, undecided
      case swingAtLeast = "swing_at_least"
      case swingAtMost = "swing_at_most"
    }
  }

  struct End: Codable {
    var input: Double
    /// null: no plan exists there; so below.
    var value: Nullable<Double>
    var choicesChanged: Nullable<Double>
    var landMoved: Nullable<Double>
    var moneyMoved: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case input, value
      case choicesChanged = "choices_changed"
      case landMoved = "land_moved_ha"
      case moneyMoved = "money_moved_mcny"
    }

    init(_ end: TornadoEnd) {
      input = end.input.value
      value = Nullable(end.result?.value.reached.value)
      choicesChanged = Nullable(end.result?.shift.choicesChanged.value)
      landMoved = Nullable(end.result?.shift.land.value)
      moneyMoved = Nullable(end.result?.shift.money.value)
    }
  }

  init(_ tornado: Tornado) {
    byPlan = tornado.byPlan.map(\.row.number)
    byValue = tornado.byValue.map { bar in
      Bar(
        number: bar.row.number, low: End(bar.row.low), high: End(bar.row.high),
        swing: bar.swing.value, swingAtLeast: bar.swingAtLeast.value,
        swingAtMost: Nullable(bar.swingAtMost.value.finite), undecided: bar.isUndecided)
    }
  }
}

/// JSON of the futures in which something happens, in a few conditions.
struct ConditionsDocument: Encodable {
  /// `no-plan`, `value-falls`, `target-missed`, `plan-breaks`, `plan-fails`.
  var event: String
  var limit: Nullable<String>
  /// The part of the value that counts as lost.
  var loss: Nullable<Double>
  var futures: Int
  var cases: Int
  /// No condition could stand out from chance.
  var tooFew: Bool
  var boxes: [Box]

  enum CodingKeys: String, CodingKey {
    case event, limit, loss, futures, cases, boxes
    case tooFew = "too_few_futures"
  }

  struct Box: Encodable {
    var conditions: [Condition]
    var coverage: Double
    var density: Double
    var mass: Double
    /// On futures that the conditions were not made from; null where that was not tried.
    var densityOnFresh: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case conditions, coverage, density, mass
      case densityOnFresh = "density_on_fresh"
    }
  }

  struct Condition: Encodable {
    var number: String
    var low: Nullable<Double>
    var high: Nullable<Double>
    /// In how many of ten repeats on halves of the futures the number was named.
    var repeats: Nullable<Double>
  }

  init(_ discovery: SweepResult.Discovery) {
    let (word, limit, loss): (String, String?, Double?) =
      switch discovery.event {
      case .noPlan: ("no-plan", nil, nil)
      case .valueFalls(let share): ("value-falls", nil, share.value)
      case .targetMissed(let limit): ("target-missed", limit, nil)
      case .planBreaks: ("plan-breaks", nil, nil)
      case .planFails(let share): ("plan-fails", nil, share.value)
      }
    event = word
    self.limit = Nullable(limit)
    self.loss = Nullable(loss)
    futures = discovery.found.allFutures
    cases = discovery.found.allCases
    tooFew = discovery.found.isOfTooFewFutures
    boxes = discovery.found.boxes.map { box in
      Box(
        conditions: box.conditions.map { condition in
          let named = discovery.repeats?.inputs.first { $0.input == condition.input }
          return Condition(
            number: condition.input, low: Nullable(condition.low), high: Nullable(condition.high),
            repeats: Nullable(named?.repeats.share?.value))
        },
        coverage: box.coverage.share?.value ?? 0, density: box.density.share?.value ?? 0,
        mass: box.mass.share?.value ?? 0,
        densityOnFresh: Nullable(discovery.repeats?.density.share?.value))
    }
  }
}

/// JSON of how candidate plans fare in the futures.
struct RobustDocument: Codable {
  var loss: Double
  var candidates: [Candidate]
  var minimaxRegret: Nullable<Choice>
  var bestExpected: Nullable<Choice>
  var regretOfNineInTen: Nullable<Choice>
  /// Points that knowing numbers before choosing among the candidates would add on average.
  var information: Nullable<Information>

  enum CodingKeys: String, CodingKey {
    case loss, candidates, information
    case minimaxRegret = "minimax_regret"
    case bestExpected = "best_expected"
    case regretOfNineInTen = "regret_of_nine_in_ten"
  }

  struct Candidate: Codable {
    var plan: String
    var holds: Double
    var goodEnough: Double
    var expected: Nullable<Double>
    /// null (infinite) where the plan breaks anywhere; so the next.
    var worstRegret: Nullable<Double>
    var expectedRegret: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case plan, holds, expected
      case goodEnough = "good_enough"
      case worstRegret = "worst_regret"
      case expectedRegret = "expected_regret"
    }
  }

  struct Choice: Codable {
    var plan: String
    var score: Nullable<Double>
    /// Plans that may be as good as far as the proven gaps tell.
    var rivals: [String]
  }

  struct Information: Codable {
    var perfect: Double
    var numbers: [OfNumber]
  }

  struct OfNumber: Codable {
    var number: String
    var value: Double
    var standardError: Double
    var isNoise: Bool

    enum CodingKeys: String, CodingKey {
      case number, value
      case standardError = "standard_error"
      case isNoise = "noise"
    }
  }

  init(_ robustness: SweepResult.Robustness) {
    loss = robustness.loss.value
    candidates = robustness.candidates.map { candidate in
      Candidate(
        plan: candidate.plan.plan, holds: candidate.plan.holds.share?.value ?? 0,
        goodEnough: candidate.isGoodEnough.share?.value ?? 0,
        expected: Nullable(candidate.plan.expected?.value),
        worstRegret: Nullable(candidate.plan.worstRegret?.value.estimate.value),
        expectedRegret: Nullable(candidate.plan.expectedRegret?.estimate.value))
    }
    func choice(_ choice: RobustChoice?) -> Nullable<Choice> {
      Nullable(
        choice.map {
          Choice(plan: $0.plan, score: Nullable($0.score.value.finite), rivals: $0.rivals)
        })
    }
    minimaxRegret = choice(robustness.minimaxRegret)
    bestExpected = choice(robustness.bestExpected)
    regretOfNineInTen = choice(robustness.percentileRegret)
    information = Nullable(
      robustness.information.map { information in
        Information(
          perfect: information.perfect.value,
          numbers: information.numbers.map {
            OfNumber(
              number: $0.number, value: $0.value.value, standardError: $0.standardError.value,
              isNoise: $0.isNoise)
          })
      })
  }
}
