import ParkModel

/// What all sheets of one run are made from, computed once.
struct SheetBook {
  let run: PlanRun
  let say: Wording
  let evaluation: Evaluation?
  let parks: [Park]
  let parksByID: [ParkID: Park]
  let allocations: [ParkID: Allocation]
  let results: [ParkID: ParkEvaluation]
  let merits: [ParkID: Share]
  let limitRows: [LimitUse]
  let limitNames: LimitNames

  init(_ run: PlanRun, _ language: Language) {
    self.run = run
    say = Wording(language)
    evaluation = run.evaluation
    parks = run.portfolio.parks
    parksByID = Dictionary(parks.map { ($0.id, $0) }) { first, _ in first }
    allocations = Dictionary((run.solved.plan?.allocations ?? []).map { ($0.park, $0) }) {
      first, _ in first
    }
    results = Dictionary((evaluation?.parks ?? []).map { ($0.park, $0) }) { first, _ in first }
    merits = run.meritsByPark
    limitNames = LimitNames(run.portfolio, say)
    limitRows =
      evaluation?.limits
      ?? run.doingNothing.limits.map {
        LimitUse(name: $0.name, used: nil, atLeast: $0.atLeast, atMost: $0.atMost)
      }
  }

  var portfolio: Portfolio { run.portfolio }
  var language: Language { say.language }
  var hasPlan: Bool { evaluation != nil }

  func isChosen(_ park: ParkID) -> Bool { allocations[park]?.alternative != nil }

  func alternative(_ park: Park) -> Alternative? {
    guard let chosen = allocations[park.id]?.alternative else { return nil }
    return park.alternatives.first { $0.id == chosen }
  }

  /// Header text: both languages, the main one above.
  func header(_ english: String, _ chinese: String) -> String {
    say.both(english, chinese, between: "\n")
  }

  func header(_ text: BilingualText) -> String { say.both(text, between: "\n") }

  /// Park columns that begin every table of parks.
  func addParkColumns(to table: inout TableLayout) {
    table.add("park_id", header("Park", "园区编号"))
    table.add("name", header("Name", "名称"), wrapWidth: 30)
  }

  func parkCells(_ park: Park) -> [Cell] {
    let name = park.name.text(in: language)
    let mark = park.nameConfidence == .low ? " (?)" : ""
    return [
      Cell(.text(park.id.text), look: .label), Cell(.text(name + mark), wraps: true),
    ]
  }

  /// Row 3 of every sheet: whether all checks pass, and whether the plan is out of date.
  var banner: Cell {
    let fails = Expression.name(ChecksSheet.fails)
    let stale = Expression.name(ChecksSheet.stale)
    let adjusted = Expression.name(ChecksSheet.adjusted)
    func phrase(_ condition: Expression, _ text: String) -> Expression {
      .when(
        .combined(condition, .greater, .number(0)), then: .text("  |  " + text),
        otherwise: .text(""))
    }
    let checks = Expression.when(
      .combined(fails, .equals, .number(0)),
      then: .text(mark.good + " " + say.both("All checks pass", "全部校验通过")),
      otherwise: failing(fails))
    let changed = phrase(
      stale,
      "⚠ "
        + say.both(
          "Inputs have changed: the plan is out of date, solve again", "输入已改动，方案过时，需重新求解"))
    let status = Verdict(run, language).status
    guard hasPlan else {
      return Cell(
        .formula(.combined(.text(status), .joined, changed)), look: .banner)
    }
    let byHand = phrase(
      adjusted, mark.fair + " " + say.both("Own values on sheet Adjust", "Adjust 表有自填数值"))
    return Cell(
      .formula(.combined(.combined(checks, .joined, byHand), .joined, changed)), look: .banner)
  }

  /// How many checks fail, said in both languages.
  private func failing(_ fails: Expression) -> Expression {
    let said = [
      Expression.combined(fails, .joined, .text(" fail: see sheet Checks")),
      .combined(fails, .joined, .text(" 项校验未通过，见 Checks 表")),
    ]
    let ordered = language == .english ? said : said.reversed()
    return .combined(
      .combined(.text(mark.bad + " "), .joined, ordered[0]), .joined,
      .combined(.text("  "), .joined, ordered[1]))
  }

  var limitBroken: String { mark.bad + " " + say("broken", "突破") }
  var mark: (good: String, fair: String, bad: String) { ("✔", "●", "✘") }
}
