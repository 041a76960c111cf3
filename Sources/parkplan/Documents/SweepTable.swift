import Optimizer
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import WhatIf

/// One row for every future that is done: its numbers, its plan, what that comes to.
///
/// The same table goes into a CSV file and into a workbook; its keys are the header of the former.
struct SweepTable {
  let run: SweepRun
  let columns: [BulkTable.Column]

  init(_ run: SweepRun, in say: Language = .english) {
    self.run = run
    let header = run.header
    let words = Wording(say)
    func both(_ english: String, _ chinese: String) -> String {
      say("\(english) \(chinese)", "\(chinese) \(english)")
    }
    let millions = say("MCNY", "百万元")
    let points = say("points", "分")
    var columns: [BulkTable.Column] = [
      .init("future", both("Future", "情形"), format: .integer),
      .init("status", both("Status", "状态"), format: .text),
    ]
    for (place, number) in header.numbers.enumerated() {
      let title = run.inputs.numbers[place].title.text(in: say)
      columns.append(.init("number:\(number.number)", title, format: .factor))
    }
    columns += [
      .init("value", both("Value", "价值"), unit: points, format: .points),
      .init("bound", both("At most", "上界"), unit: points, format: .points),
      .init("gap", both("Gap", "差距"), format: .gap),
    ]
    for candidate in header.candidates {
      let name = candidate == SweepHeader.today ? say("today's plan", "当前方案") : candidate
      columns.append(
        .init(
          "carried:\(candidate)", say("Value of \(name)", "\(name)的价值"), unit: points,
          format: .points))
    }
    for outcome in header.outcomes {
      let known = run.portfolio.outcomes.first { $0.id.text == outcome }
      columns.append(
        .init(
          "outcome:\(outcome)", known?.name.text(in: say) ?? outcome,
          unit: words.unit(known?.unit ?? ""), format: .amount))
    }
    columns += [
      .init("released_ha", both("Land", "释放土地"), unit: say("ha", "公顷"), format: .hectares),
      .init("cost_mcny", both("Cost", "成本"), unit: millions, format: .money),
      .init("grants_mcny", both("Grants", "补助"), unit: millions, format: .money),
      .init("new_debt_mcny", both("New debt", "新增债务"), unit: millions, format: .money),
      .init("swap_mcny", both("Swaps", "债务置换"), unit: millions, format: .money),
      .init("choices_changed", both("Choices changed", "改变的取舍"), format: .share),
      .init("parks", both("Parks chosen", "入选园区"), format: .text),
      .init("binding_limits", both("Binding limits", "用满的限制"), format: .text),
      .init("missed_targets", both("Missed targets", "未达目标"), format: .text),
      .init("reason", both("Reason", "原因"), format: .text),
    ]
    self.columns = columns
  }

  /// Calls for every row, in the order of futures; cells that are left out at its end are blank.
  ///
  /// - Throws: `InvalidInput` for a damaged part; what `use` throws.
  func forEachRow(_ use: ([BulkTable.Value]) throws -> Void) throws {
    for part in run.parts {
      try part.forEachRecord { record in try use(cells(record)) }
    }
  }

  private func cells(_ record: SweepRecord) -> [BulkTable.Value] {
    let header = run.header
    let numbers = run.futures[record.future].values.map { $0.map { figure($0) } ?? .blank }
    let carried = header.candidates.indices.map { place in
      record.carried.indices.contains(place) ? word(record.carried[place]) : .blank
    }
    let start = { (status: String) -> [BulkTable.Value] in
      [.number(Double(record.future)), .text(status)] + numbers
    }
    let noEnds: [BulkTable.Value] = [.blank, .blank, .blank]
    let blank = [BulkTable.Value](repeating: .blank, count: header.outcomes.count + 9)
    switch record.answer {
    case .withoutPlan: return start("no-plan") + noEnds + carried
    case .impossible(let reason):
      return start("impossible") + noEnds + carried + blank + [.text(reason)]
    case .unsolved(let reason):
      return start("unsolved") + noEnds + carried + blank + [.text(reason)]
    case .solved(let solved):
      let ends = [solved.value.reached.value, solved.value.atMost.value, solved.gap.value]
      let totals = [
        solved.released.value, solved.cost.value, solved.grants.value, solved.newDebt.value,
        solved.swap.value, solved.shift.choicesChanged.value,
      ]
      return start("solved") + ends.map(figure) + carried
        + solved.outcomes.map { figure($0.value) } + totals.map(figure) + words(of: solved)
    }
  }

  /// What is chosen, which limits bind, which targets are missed.
  private func words(of solved: SolvedFuture) -> [BulkTable.Value] {
    let header = run.header
    let chosen = zip(header.parks, solved.alternatives).compactMap { park, alternative in
      alternative.map { "\(park.park):\(park.alternatives[$0])" }
    }
    let names = { (places: [Int]) in places.map { header.limits[$0] }.joined(separator: "; ") }
    return [
      .text(chosen.joined(separator: " ")), .text(names(solved.binding)),
      .text(names(solved.missed)),
    ]
  }

  /// A bound that is not proven is infinite, which no cell of a workbook holds.
  private func figure(_ value: Double) -> BulkTable.Value {
    value.isFinite ? .number(value) : .text("\(value)")
  }

  private func word(_ plan: CarriedPlan) -> BulkTable.Value {
    switch plan {
    case .holds(let value): figure(value.reached.value)
    case .breaks: .text("breaks")
    case .unknown: .blank
    }
  }
}

// MARK: - Files

extension SweepTable {
  /// - Throws: exit code 73 where there is no room, `InvalidInput` for a damaged part.
  func writeCSV(to path: String) throws {
    try streamTable(to: path, header: columns.map(\.key)) { write in
      try forEachRow { cells in
        try write(
          cells.enumerated().map { place, cell in
            switch cell {
            case .blank: ""
            case .text(let text): text
            case .number(let number):
              columns[place].format == .integer ? "\(Int(number))" : "\(number)"
            }
          })
      }
    }
  }

  /// - Parameter created: Time of the sweep, `2026-03-01T09:30:00Z`.
  /// - Throws: As `writeCSV`.
  func writeWorkbook(
    to path: String, created: String, in say: Language
  ) throws -> BulkTable.Written {
    let header = run.header
    let title = run.portfolio.title.text(in: say)
    let seed = header.seed.map { ", seed \($0)" } ?? ""
    let table = BulkTable(
      name: "Futures",
      title: say("Futures of a sweep: ", "情景扫描明细：") + (title.isEmpty ? header.portfolio : title),
      purpose: say(
        "One row for every future: its numbers, its plan, what that comes to.",
        "每种情形一行：不确定数的取值、方案及其结果。"),
      note: "\(header.design), \(header.samples)\(seed); gap \(header.gap); parkplan "
        + "\(header.version); \(header.fingerprint)",
      columns: columns, frozenColumns: 2, numberHeader: say("No.", "序号"),
      unitLabel: say("unit", "单位"))
    return try writeBulkWorkbook(table, to: path, created: created) { write in
      try forEachRow(write)
    }
  }
}
