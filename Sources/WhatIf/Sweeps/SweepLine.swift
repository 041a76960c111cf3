import Optimizer
import ParkModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The lines of a part of a sweep: the header as JSON, then one line a record, cells between tabs.
///
///     today   solved  58.79:58.8 x  58.79 58.8   0 -1 2  0:4:1:0 …   3 17      …
///     17      solved  …
///     18      no-plan x x
///     19      impossible  -  why
///
/// Numbers are the shortest text that reads back as the same number. The last cell of every line is
/// a checksum of what stands before it. A line counts only with its line feed, so that one torn by a
/// killed program is known as such.
public enum SweepLine {
  /// Without line feed.
  public static func text(_ header: SweepHeader) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return sealed(String(decoding: try encoder.encode(header), as: UTF8.self))
  }

  /// nil for a line that is no header, or one of another format.
  public static func header(_ line: String) -> SweepHeader? {
    guard let text = unsealed(line),
      let header = try? JSONDecoder().decode(SweepHeader.self, from: Data(text.utf8)),
      header.format == SweepHeader.currentFormat, header.samples >= 0,
      header.samples <= Design.mostFutures, SweepShard(header.shard, of: header.shards) != nil,
      header.shards <= max(1, header.samples)
    else { return nil }
    return header
  }

  /// Without line feed.
  public static func text(_ record: SweepRecord) -> String {
    let future = record.future == SweepRecord.today ? today : "\(record.future)"
    let carried = text(record.carried)
    let cells: [String] =
      switch record.answer {
      case .withoutPlan: [future, noPlan, carried]
      case .impossible(let reason): [future, impossible, carried, oneLine(reason)]
      case .unsolved(let reason): [future, unsolved, carried, oneLine(reason)]
      case .solved(let solved): [future, Self.solved, carried] + Self.cells(solved)
      }
    return sealed(cells.joined(separator: "\t"))
  }

  /// Whether the line's checksum is that of the line.
  public static func isIntact(_ line: String) -> Bool { unsealed(line) != nil }

  static func sealed(_ line: String) -> String { line + "\t" + checksum(line.utf8) }

  /// Without its checksum; nil where that is missing or of another line.
  private static func unsealed(_ line: String) -> Substring? {
    guard let tab = line.utf8.lastIndex(of: UInt8(ascii: "\t")) else { return nil }
    let text = line[..<tab]
    return checksum(text.utf8) == line[line.index(after: tab)...] ? text : nil
  }

  /// FNV-1a in 16 hexadecimal digits: no single changed byte leaves it as it was. It guards against
  /// accidents, not against forgers.
  private static func checksum(_ bytes: some Sequence<UInt8>) -> String {
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The future that a line speaks of, without reading the rest; nil: not the line of a record.
  public static func future(_ line: String) -> Int? {
    let first = line.prefix { $0 != "\t" }
    if first == today { return SweepRecord.today }
    return Int(first).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// nil for a line that is no record of the header's sweep.
  public static func record(_ line: String, of header: SweepHeader) -> SweepRecord? {
    guard let text = unsealed(line) else { return nil }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard let future = future(line), future < header.samples, cells.count >= 3,
      let carried = carried(cells[2], of: header)
    else { return nil }
    let answer: SweepRecord.Answer?
    switch (String(cells[1]), cells.count) {
    case (noPlan, 3): answer = .withoutPlan
    case (impossible, 4): answer = .impossible(String(cells[3]))
    case (unsolved, 4): answer = .unsolved(String(cells[3]))
    case (solved, _):
      answer = SolvedFuture(cells: Array(cells.dropFirst(3)), of: header).map { .solved($0) }
    default: answer = nil
    }
    return answer.map { SweepRecord(future: future, answer: $0, carried: carried) }
  }

  static let today = SweepHeader.today
  static let solved = "solved"
  static let noPlan = "no-plan"
  static let impossible = "impossible"
  static let unsolved = "unsolved"

  // MARK: Cells

  private static func text(_ carried: [CarriedPlan]) -> String {
    if carried.isEmpty { return "-" }
    return carried.map { plan in
      switch plan {
      case .breaks: "x"
      case .unknown: "?"
      case .holds(let value): "\(value.reached.value):\(value.atMost.value)"
      }
    }.joined(separator: " ")
  }

  /// nil for anything but one word for each candidate, or none for all.
  private static func carried(_ cell: Substring, of header: SweepHeader) -> [CarriedPlan]? {
    if cell == "-" { return [] }
    var plans: [CarriedPlan] = []
    for word in cell.split(separator: " ") {
      switch word {
      case "x": plans.append(.breaks)
      case "?": plans.append(.unknown)
      default:
        let ends = word.split(separator: ":").map { Double($0) ?? .nan }
        guard ends.count == 2, ends[0].isFinite, !ends[1].isNaN else { return nil }
        plans.append(.holds(Certified(reached: Points(ends[0]), atMost: Points(ends[1]))))
      }
    }
    return plans.count == header.candidates.count ? plans : nil
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func cells(_ solved: SolvedFuture) -> [String] {
    func list(_ numbers: [Double]) -> String { numbers.map { "\($0)" }.joined(separator: " ") }
    func list(_ places: [Int]) -> String { places.map { "\($0)" }.joined(separator: " ") }
    return [
      list([solved.value.reached.value, solved.value.atMost.value]),
      list(solved.alternatives.map { $0 ?? -1 }),
      solved.instruments.map { "\($0.park):\($0.instrument):\($0.level):\($0.start)" }
        .joined(separator: " "),
      list(solved.binding), list(solved.missed), list(solved.outcomes.map(\.value)),
      list(solved.points.map(\.value)),
      list([
        solved.released.value, solved.cost.value, solved.grants.value, solved.newDebt.value,
        solved.swap.value,
      ]),
      list([
        solved.shift.choicesChanged.value, solved.shift.land.value, solved.shift.money.value,
      ]),
    ]
  }

  /// nil where a word is no number; infinite ones pass, for a bound that is not proven.
  fileprivate static func numbers(_ cell: Substring) -> [Double]? {
    var values: [Double] = []
    for word in cell.split(separator: " ") {
      guard let value = Double(word), !value.isNaN else { return nil }
      values.append(value)
    }
    return values
  }

  /// nil where a word is no place of so many.
  fileprivate static func places(_ cell: Substring, of count: Int, least: Int = 0) -> [Int]? {
    var places: [Int] = []
    for word in cell.split(separator: " ") {
      guard let place = Int(word), place >= least, place < count else { return nil }
      places.append(place)
    }
    return places
  }
}

extension SolvedFuture {
  /// nil where cells are missing, or name places that the header does not have.
  fileprivate init?(cells: [Substring], of header: SweepHeader) {
    guard cells.count == 9, let ends = SweepLine.numbers(cells[0]), ends.count == 2,
      ends[0].isFinite,
      let chosen = SweepLine.places(cells[1], of: .max, least: -1),
      chosen.count == header.parks.count,
      zip(chosen, header.parks).allSatisfy({ $0 < $1.alternatives.count }),
      let binding = SweepLine.places(cells[3], of: header.limits.count),
      let missed = SweepLine.places(cells[4], of: header.limits.count),
      let outcomes = SweepLine.numbers(cells[5]), outcomes.count == header.outcomes.count,
      let points = SweepLine.numbers(cells[6]), points.count == header.parks.count,
      let totals = SweepLine.numbers(cells[7]), totals.count == 5,
      let shift = SweepLine.numbers(cells[8]), shift.count == 3,
      (outcomes + points + totals + shift).allSatisfy(\.isFinite)
    else { return nil }
    var instruments: [PlacedInstrument] = []
    for word in cells[2].split(separator: " ") {
      guard let choice = PlacedInstrument(word, of: header) else { return nil }
      instruments.append(choice)
    }
    self.init(
      value: Certified(reached: Points(ends[0]), atMost: Points(ends[1])),
      alternatives: chosen.map { $0 < 0 ? nil : $0 }, instruments: instruments,
      binding: binding, missed: missed, outcomes: outcomes.map { Amount($0) },
      points: points.map { Points($0) }, released: Hectares(totals[0]),
      cost: MillionYuan(totals[1]), grants: MillionYuan(totals[2]),
      newDebt: MillionYuan(totals[3]), swap: MillionYuan(totals[4]),
      shift: PlanShift(
        choicesChanged: Share(shift[0]), land: Hectares(shift[1]), money: MillionYuan(shift[2])))
  }
}

extension SolvedFuture.PlacedInstrument {
  fileprivate init?(_ word: Substring, of header: SweepHeader) {
    let places = word.split(separator: ":").map { Int($0) ?? -1 }
    guard places.count == 4, header.parks.indices.contains(places[0]),
      header.instruments.indices.contains(places[1]),
      header.instruments[places[1]].levels.indices.contains(places[2]),
      header.periods.indices.contains(places[3])
    else { return nil }
    self.init(park: places[0], instrument: places[1], level: places[2], start: places[3])
  }
}
