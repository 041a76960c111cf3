import ParkModel

/// Reads a portfolio file by file and checks every reference between them.
///
/// A class because the readers of the single files, in extensions of it, all add to one
/// portfolio and one list of problems.
final class PortfolioReading {
  let files: [String: PortfolioFile]
  let problems: ProblemList
  let origins = OriginIndex()
  var portfolio: Portfolio
  var frameworks: [ReadFramework] = []
  /// Position of each park in `portfolio.parks`.
  var parkPositions: [String: Int] = [:]
  /// What parks say of themselves, for groups.
  var regions: Set<String> = []
  var kinds: Set<String> = []
  var cityClasses: Set<String> = []
  var alternativesAreUnreadable = false
  /// Whether parks.csv has its column of paths.
  var pathsAreGiven = true
  /// Files whose rows could not all be read: what is missing from them may stand further down.
  private(set) var brokenFiles: Set<String> = []
  /// References to check once everything is read.
  var later: [() -> Void] = []
  /// `scoring.framework` and `scoring.missing`.
  var chosenFramework: String?
  var missingRule: MissingValueRule?
  /// The row of everything that has an identifier.
  var rows: [EntityKind: [String: Int]] = [:]
  /// Kinds whose file cannot be read: references to them are not reported on top of that.
  private var unreadable: Set<EntityKind> = []

  init(name: String, place: String, files: [PortfolioFile]) {
    problems = ProblemList(place: place)
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    portfolio = Portfolio(name: name, parks: [])
  }

  /// Reads everything; the order is from what is named to what names it.
  func read() {
    readSources()
    readProvenance()
    readPortfolioSettings()
    readOutcomes()
    readIndustries()
    readFrameworks()
    readParks()
    collectIndicators()
    readUncertainties()
    collectTraits()
    readParkIndustries()
    readInstruments()
    readLevels()
    readLandUses()
    readSegments()
    readFunds()
    readAlternatives()
    readDeclared()
    readSynergies()
    readLimits()
    readScenarios()
    readUncertainInputs()
    for check in later { check() }
    checkProvenance()
    finish()
  }

  /// Opens a table if the portfolio has it; one that cannot be read leaves its kind unchecked.
  func table(_ form: TableForm, of kind: EntityKind? = nil, mostRows: Int = Table.mostRowsOfAll)
    -> Table?
  {
    guard let file = files[form.file] else { return nil }
    let table = Table(
      file, form: form, problems: problems, origins: origins, mostRows: mostRows,
      onBreak: { [self] in
        brokenFiles.insert(form.file)
        if let kind { unreadable.insert(kind) }
      })
    if table == nil, let kind { unreadable.insert(kind) }
    for column in table?.unreadColumns ?? [] {
      problems.notice("\(form.file): the column \(quoted(column)) is not known and not read.")
    }
    return table
  }

  /// Parses a settings file if the portfolio has it.
  func settings(_ name: String, of kind: EntityKind? = nil) -> Setting? {
    guard let file = files[name] else { return nil }
    var parser = SettingsParser(file: name, problems: problems)
    let setting = parser.parse(file.bytes)
    if setting == nil, let kind { unreadable.insert(kind) }
    return setting
  }

  func markUnreadable(_ kind: EntityKind) { unreadable.insert(kind) }
  func isReadable(_ kind: EntityKind) -> Bool { !unreadable.contains(kind) }

  // MARK: Identifiers

  /// The identifier of a new entity; nil, with a problem, where it is ill-formed or taken.
  ///
  /// The rest of the record is read all the same, so that its other problems are reported too.
  func newIdentifier(_ kind: EntityKind, at field: String, in record: some NamedFields) -> String? {
    guard let id = record.identifier(field) else { return nil }
    return register(id, kind, at: field, in: record) ? id : nil
  }

  private func register(
    _ id: String, _ kind: EntityKind, at field: String, in record: some NamedFields
  ) -> Bool {
    if let first = rows[kind]?[id] {
      record.reportAgain(id, kind, at: field, after: first)
      return false
    }
    rows[kind, default: [:]][id] = record.row
    return true
  }

  func knows(_ id: String, _ kind: EntityKind) -> Bool { rows[kind]?[id] != nil }

  func names(of kind: EntityKind) -> Dictionary<String, Int>.Keys {
    (rows[kind] ?? [:]).keys
  }

  /// Whether an identifier names something; if not, that is a problem of the record's field.
  @discardableResult
  func check(_ id: String, _ kind: EntityKind, at field: String, in record: some NamedFields)
    -> Bool
  {
    if knows(id, kind) { return true }
    guard isReadable(kind) else { return false }
    guard !problems.isFull(record.file) else {
      record.report(field, "", fix: "")
      return false
    }
    let known = names(of: kind)
    let fix: String
    if let near = problems.nearest(to: id, among: known) {
      fix = "did you mean '\(near)'?"
    } else if known.isEmpty {
      fix = "add it to \(kind.home), which names none yet, or leave it out"
    } else {
      fix = "add it to \(kind.home), or name one of \(listed(known.sorted()))"
    }
    record.report(field, "there is no \(kind.noun) \(quoted(id)).", fix: fix)
    return false
  }

  /// The identifiers of a family's columns that name something, with the whole column name.
  func members(of family: String, _ kind: EntityKind, in table: Table) -> [(
    id: String, column: String
  )] {
    let header = HeaderFields(table)
    return table.members(of: family).compactMap { id in
      check(id, kind, at: family + id, in: header) ? (id, family + id) : nil
    }
  }

  /// Outcome amounts of a family's columns in the current row of a table.
  func amounts(_ members: [(id: String, column: String)], in table: Table)
    -> [OutcomeID: Figure<Amount>]
  {
    var amounts: [OutcomeID: Figure<Amount>] = [:]
    for (id, column) in members {
      if let figure: Figure<Amount> = table.figure(column) { amounts[OutcomeID(id)] = figure }
    }
    return amounts
  }

  /// Outcome columns, none of which may be the merit.
  func outcomeMembers(of family: String, in table: Table) -> [(id: String, column: String)] {
    let header = HeaderFields(table)
    return members(of: family, .outcome, in: table).filter { member in
      let isMerit = portfolio.outcomes.contains { $0.id.text == member.id && $0.kind == .merit }
      if isMerit {
        header.report(
          member.column, "the outcome '\(member.id)' is the parks' merit: nothing adds to it.",
          fix: "remove the column, or give the outcome another kind")
      }
      return !isMerit
    }
  }

  /// One share for each period from the columns of the `maturity:` family; 1 where not given.
  func maturity(_ members: [(id: String, column: String)], in table: Table) -> [Figure<Share>] {
    let columns = Dictionary(members, uniquingKeysWith: { first, _ in first })
    return portfolio.periods.map { period in
      columns[period.id.text].flatMap { table.figure($0, in: .share) } ?? Figure(1, .sourced)
    }
  }

  /// Shares of `industry=share;…` that sum to 1.
  func outputSplit(in table: Table, column: String) -> [LeadingIndustry] {
    let parts = cellList(table.text(column))
    guard !parts.isEmpty else { return [] }
    let template: Figure<Share> = table.origin(column)
    var split: [LeadingIndustry] = []
    for part in parts {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        .map { String($0).trimmed() }
      guard sides.count == 2, let share = PlainNumber.value(sides[1]), share >= 0, share <= 1
      else {
        table.report(
          column, "\(quoted(part)) is not an industry with its share.",
          fix: "write for example 'automotive=0.6;logistics=0.4'")
        return []
      }
      guard check(sides[0], .industry, at: column, in: table) else { continue }
      guard !split.contains(where: { $0.industry.text == sides[0] }) else {
        table.report(
          column, "the industry '\(sides[0])' stands here twice.", fix: "name each once")
        continue
      }
      var figure = template
      figure.value = Share(share)
      split.append(LeadingIndustry(IndustryID(sides[0]), share: figure))
    }
    let sum = split.reduce(0) { $0 + $1.share.value.value }
    if split.count == parts.count, abs(sum - 1) > PortfolioReading.sumTolerance {
      table.report(
        column, "the shares sum to \(PlainNumber.rounded(sum)), not to 1.",
        fix: "change them so that they sum to 1")
    }
    return split.sorted { $0.industry < $1.industry }
  }

  /// How far shares may sum to something else than 1.
  static let sumTolerance = 1e-6
}

/// The header of a table as the place of a problem.
struct HeaderFields {
  private let table: Table
  init(_ table: Table) { self.table = table }
}

extension HeaderFields: NamedFields {
  var file: String { table.file }
  var row: Int { 1 }
  var problems: ProblemList { table.problems }
  func canHave(_ field: String) -> Bool { true }
  func isEmpty(_ field: String) -> Bool { true }
  func text(_ field: String) -> String { "" }
  func texts(_ field: String) -> [String] { [] }
  func number(_ field: String, unit: String, in range: NumberRange) -> Double? { nil }
  func figure<Value: Quantity>(_ field: String, _ kind: Value.Type, in range: NumberRange)
    -> Figure<Value>?
  { nil }
  func report(_ field: String?, _ found: String, fix: String) {
    problems.add(file, row: 1, field: field, found, fix: fix)
  }
}
