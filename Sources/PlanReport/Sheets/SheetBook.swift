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

  /// Row 3 of every sheet: whether all limits hold, recounted by the program that opens the file.
  func banner(_ limits: TableLayout?) -> Cell {
    guard let limits, !limitRows.isEmpty, hasPlan else {
      return Cell(.text(Verdict(run, language).status), look: .banner)
    }
    let broken = Expression.call(
      .countIf,
      [.range(limits.range("status", isFixed: true, onSheet: true)), .text(limitBroken)])
    return Cell(
      .formula(
        .when(
          .combined(broken, .equals, .number(0)),
          then: .text(
            say.both(
              "\(mark.good) Every hard limit holds", "\(mark.good) 各项硬性限制均满足",
              between: "  ")),
          otherwise: .text(
            say.both(
              "\(mark.bad) A limit is broken: see sheet Limits", "\(mark.bad) 有限制被突破：见 Limits 表",
              between: "  ")))),
      look: .banner)
  }

  var limitBroken: String { mark.bad + " " + say("broken", "突破") }
  var mark: (good: String, fair: String, bad: String) { ("✔", "●", "✘") }
}

extension Expression {
  static func named(_ constant: Constant) -> Expression { .name(constant.rawValue) }
}

/// Numbers that formulas share, each a named cell on the sheet of limits.
enum Constant: String, CaseIterable {
  case muPerHectare = "MU_PER_HA"
  case yuanPerYi = "MCNY_PER_YI"
  case leverageBenchmark = "LEVERAGE_BENCHMARK"
  case leverageCap = "LEVERAGE_CAP"
}
