import ParkModel

/// How raw values of an indicator become marks: direction, goalposts and value functions.
extension FrameworkReading {
  static let valueKeys =
    ["target_low", "target_high", "worst", "best", "floor", "benchmark", "cap"] + stepKeys
    + ["table", "line", "parity"] + parityKeys + ["reference"]
  private static let stepKeys = ["full_at", "step", "loss"]
  private static let parityKeys = ["parity_share", "parity_step", "parity_gain", "parity_cap"]

  func direction(_ record: some NamedFields) -> Indicator.Direction {
    record.require("direction", fix: "write more, less or target")
    guard let word: DirectionWord = record.token("direction") else { return .moreIsBetter }
    switch word {
    case .more: return .moreIsBetter
    case .less: return .lessIsBetter
    case .target:
      for field in ["target_low", "target_high"] where record.isEmpty(field) {
        record.reportEmpty(field, fix: "write where the target range begins and ends")
      }
      let low = record.number("target_low", unit: "", in: .any) ?? 0
      let high = record.number("target_high", unit: "", in: .any) ?? low
      if low > high {
        record.report(
          "target_low",
          "\(PlainNumber.written(low)) is above target_high, \(PlainNumber.written(high)).",
          fix: "exchange the two")
      }
      return .target(low: Amount(low), high: Amount(high))
    }
  }

  private enum DirectionWord: String, TextToken { case more, less, target }

  func goalposts(_ record: some NamedFields) -> Goalposts? {
    record.requirePair("worst", "best", fix: "give both goalposts, or neither")
    let worst = record.number("worst", unit: "", in: .any)
    let best = record.number("best", unit: "", in: .any)
    guard let worst, let best else { return nil }
    if worst == best {
      record.report(
        "best", "worst and best are both \(PlainNumber.written(best)).",
        fix: "write two different goalposts, or neither")
    }
    return Goalposts(worst: Amount(worst), best: Amount(best))
  }

  /// The value function of a record; a second one, or goalposts beside it, is a problem.
  func valueFunction(_ record: some NamedFields) -> ValueFunction? {
    func firstGiven(_ keys: [String]) -> String? { keys.first { !record.isEmpty($0) } }
    var ways: [(key: String, function: ValueFunction?)] = []
    if let key = firstGiven(["worst", "best"]) { ways.append((key, nil)) }
    if let key = firstGiven(["benchmark", "cap"]) { ways.append((key, ratio(record))) }
    if let key = firstGiven(Self.stepKeys) { ways.append((key, steps(record, given: key))) }
    if let key = firstGiven(["table"]) {
      ways.append((key, marks(key, in: record).map { .table($0) }))
    }
    if let key = firstGiven(["line"]) { ways.append((key, line(key, in: record))) }
    if let key = firstGiven(["parity"] + Self.parityKeys), let parity = parity(record) {
      ways.append((key, parity))
    }
    for way in ways.dropFirst() {
      record.report(
        way.key, "\(ways[0].key) and \(way.key) are both given.",
        fix: "keep one of them: an indicator has goalposts or one value function")
    }
    return ways.lazy.compactMap(\.function).first
  }

  private func ratio(_ record: some NamedFields) -> ValueFunction? {
    if record.isEmpty("benchmark") {
      record.report(
        "benchmark", "cap is given without benchmark.",
        fix: "give the benchmark, or leave cap empty")
    }
    let cap = record.number("cap", unit: "", in: .positive).map { Share($0) }
    return record.number("benchmark", unit: "", in: .positive)
      .map { .ratio(benchmark: Amount($0), cap: cap) }
  }

  private func steps(_ record: some NamedFields, given: String) -> ValueFunction? {
    for key in Self.stepKeys where record.isEmpty(key) {
      record.report(
        key, "\(given) is given without \(key).",
        fix: "give full_at, step and loss, or none of them")
    }
    let full = record.number("full_at", unit: "", in: .any)
    let step = record.number("step", unit: "", in: .positive)
    let loss = record.number("loss", unit: "", in: .share)
    guard let full, let step, let loss else { return nil }
    return .steps(full: Amount(full), step: Amount(step), loss: Share(loss))
  }

  private func line(_ field: String, in record: some NamedFields) -> ValueFunction? {
    guard let marks = marks(field, in: record) else { return nil }
    if marks.count < 2 {
      record.report(
        field, "a line has at least two rows, here stands one.",
        fix: "add the other end, for example '0=0;100=1'")
    }
    return .line(marks)
  }

  /// The rows of `amount=marks;…` in rising order; nil, with a problem, where there is none.
  private func marks(_ field: String, in record: some NamedFields) -> [ValueFunction.Mark]? {
    let problemsBefore = record.problems.count
    let rows = record.texts(field).flatMap { cellList($0) }
    let example = "write for example '0=0;50=0.6;100=1': each amount with its share of the marks"
    guard !rows.isEmpty else {
      // What is no list at all has been reported as such.
      if record.problems.count == problemsBefore { record.reportEmpty(field, fix: example) }
      return nil
    }
    var marks: [ValueFunction.Mark] = []
    for row in rows {
      let sides = row.split(separator: "=", omittingEmptySubsequences: false)
        .map { PlainNumber.value(String($0).trimmed()) }
      guard sides.count == 2, let amount = sides[0], let share = sides[1] else {
        record.report(field, "\(quoted(row)) is not an amount with its marks.", fix: example)
        return nil
      }
      if let refusal = NumberRange.share.refusal(of: share) {
        record.report(field, "in \(quoted(row)) \(refusal.found)", fix: refusal.fix)
      }
      if let last = marks.last, amount <= last.amount.value {
        record.report(
          field,
          "\(PlainNumber.written(amount)) does not lie above "
            + "\(PlainNumber.written(last.amount.value)), the amount before it.",
          fix: "list the amounts in rising order, each once")
      }
      marks.append(ValueFunction.Mark(Amount(amount), Share(share)))
    }
    return marks
  }

  private func parity(_ record: some NamedFields) -> ValueFunction? {
    let isWanted = record.yesOrNo("parity")
    if isWanted != true {
      if let key = Self.parityKeys.first(where: { !record.isEmpty($0) }),
        isWanted == false || record.isEmpty("parity")
      {
        record.report(
          "parity", "\(key) is given without parity.", fix: "write yes, or leave \(key) empty")
      }
      return nil
    }
    let share = record.number("parity_share", unit: "", in: .share) ?? 0.8
    let cap = record.number("parity_cap", unit: "", in: .positive) ?? 1
    if cap < share {
      record.report(
        "parity_cap",
        "\(PlainNumber.written(cap)) lies below parity_share, \(PlainNumber.written(share)).",
        fix: "write the most marks in all, at least parity_share")
    }
    return .parity(
      share: Share(share),
      step: Ratio(record.number("parity_step", unit: "", in: .positive) ?? 0.05),
      gain: Share(record.number("parity_gain", unit: "", in: .share) ?? 0.01), cap: Share(cap))
  }
}
