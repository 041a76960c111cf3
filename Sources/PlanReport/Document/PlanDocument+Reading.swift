public import ParkModel

extension PlanDocument {
  /// Reads a document that a planner may have edited.
  ///
  /// Only `parks` is needed, and in each row only `park` and `alternative`; lists that are left out
  /// are empty, but a row with neither `money` nor `debt` leaves its funding to be planned. A row without a plan's other numbers claims nothing.
  ///
  /// - Parameter file: Path as the planner typed it, for messages.
  /// - Throws: every wrong or unknown field with its key path.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(InvalidInput) -> PlanDocument {
    let tree: JSONTree
    do {
      tree = try JSONTree.parse(bytes)
    } catch {
      throw InvalidInput([
        InputProblem(
          file: file, found: "this is not JSON",
          fix: "look for a missing comma, quote or bracket; start again from what"
            + " 'plan --json' printed")
      ])
    }
    var reader = DocumentReader(file: file)
    let document = reader.document(tree)
    guard reader.problems.isEmpty, let document else { throw InvalidInput(reader.problems) }
    return document
  }
}

extension DocumentReader {
  fileprivate mutating func document(_ tree: JSONTree) -> PlanDocument? {
    let known = PlanDocument.CodingKeys.allCases.map(\.rawValue)
    guard let fields = fields(tree, at: "", known: known) else { return nil }
    if fields["parks"] == nil {
      report("parks", "the field is missing", fix: "add \"parks\": [ … ]")
    }
    let provenance = section(fields, "provenance", PlanDocument.ProvenanceRow.CodingKeys.self)
    let check = section(fields, "check", PlanDocument.CheckRow.CodingKeys.self)
    var agrees: Bool?
    if case .truth(let truth)? = check["agrees"] { agrees = truth }
    var parks: [PlanDocument.ParkRow] = []
    for item in items(fields, "parks", at: "") {
      if let row = park(item.tree, at: item.path) { parks.append(row) }
    }
    var limits: [PlanDocument.LimitRow] = []
    for item in items(fields, "limits", at: "") {
      if let row = limit(item.tree, at: item.path) { limits.append(row) }
    }
    return PlanDocument(
      portfolio: text(fields, "portfolio", at: "") ?? "",
      scenario: text(fields, "scenario", at: ""),
      status: text(fields, "status", at: "") ?? "",
      objective: number(fields, "objective", at: ""), bound: number(fields, "bound", at: ""),
      gap: number(fields, "gap", at: ""), engine: text(fields, "engine", at: "") ?? "",
      seconds: number(fields, "seconds", at: "") ?? 0,
      seed: number(fields, "seed", at: "").flatMap { UInt64(exactly: $0) } ?? 0,
      fingerprint: text(fields, "fingerprint", at: "") ?? "",
      version: text(fields, "version", at: "") ?? "", parks: parks,
      outcomes: amounts(fields, "outcomes", at: ""), limits: limits,
      provenance: PlanDocument.ProvenanceRow(
        sourced: number(provenance, "sourced", at: "provenance"),
        estimated: number(provenance, "estimated", at: "provenance"),
        assumed: number(provenance, "assumed", at: "provenance"),
        illustrative: number(provenance, "illustrative", at: "provenance")),
      check: PlanDocument.CheckRow(
        agrees: agrees,
        largestDifference: number(check, "largest_difference", at: "check")))
  }

  private mutating func section<Key: CodingKey & CaseIterable>(
    _ parent: [String: JSONTree], _ name: String, _ keys: Key.Type
  ) -> [String: JSONTree] {
    guard let tree = parent[name], tree != .null else { return [:] }
    return fields(tree, at: name, known: Key.allCases.map(\.stringValue)) ?? [:]
  }

  private mutating func park(_ tree: JSONTree, at path: String) -> PlanDocument.ParkRow? {
    let known = PlanDocument.ParkRow.CodingKeys.allCases.map(\.rawValue)
    guard let fields = fields(tree, at: path, known: known) else { return nil }
    if fields["alternative"] == nil {
      report(
        Self.join(path, "alternative"), "the field is missing",
        fix: "name an alternative, or write null for a park that is not carried out")
    }
    let alternative = text(fields, "alternative", at: path)
    return PlanDocument.ParkRow(
      park: requiredText(fields, "park", at: path), alternative: alternative,
      path: text(fields, "path", at: path), merit: number(fields, "merit", at: path),
      grantMCNY: number(fields, "grant_mcny", at: path) ?? 0,
      newDebtMCNY: number(fields, "new_debt_mcny", at: path) ?? 0,
      swapMCNY: number(fields, "swap_mcny", at: path) ?? 0,
      extent: number(fields, "extent", at: path) ?? (alternative == nil ? 0 : 1),
      land: land(fields, at: path), money: money(fields, at: path),
      debt: debt(fields, at: path), instruments: instruments(fields, at: path),
      outcomes: amounts(fields, "outcomes", at: path),
      debtToEquityBefore: number(fields, "debt_to_equity_before", at: path),
      debtToEquityAfter: number(fields, "debt_to_equity_after", at: path),
      leadShareBefore: number(fields, "lead_share_before", at: path),
      leadShareAfter: number(fields, "lead_share_after", at: path),
      leavesMoneyOpen: alternative != nil && fields["money"] == nil && fields["debt"] == nil)
  }

  private mutating func land(
    _ parent: [String: JSONTree], at path: String
  ) -> [PlanDocument.LandRow] {
    var rows: [PlanDocument.LandRow] = []
    let known = ["use", "segment", "period", "hectares", "regenerated_hectares"]
    for (path, tree) in items(parent, "land", at: path) {
      guard let fields = fields(tree, at: path, known: known) else { continue }
      let segment = number(fields, "segment", at: path) ?? 1
      let whole = Int(exactly: segment)
      if whole == nil {
        report(
          Self.join(path, "segment"), "\(segment) is no segment",
          fix: "write a whole number; 1 is the best segment")
      }
      rows.append(
        PlanDocument.LandRow(
          use: requiredText(fields, "use", at: path), segment: whole ?? 1,
          period: requiredText(fields, "period", at: path),
          hectares: number(fields, "hectares", at: path) ?? 0,
          regeneratedHectares: number(fields, "regenerated_hectares", at: path) ?? 0))
    }
    return rows
  }

  private mutating func money(
    _ parent: [String: JSONTree], at path: String
  ) -> [PlanDocument.MoneyRow] {
    var rows: [PlanDocument.MoneyRow] = []
    let known = ["fund", "class", "period", "grant_mcny"]
    for (path, tree) in items(parent, "money", at: path) {
      guard let fields = fields(tree, at: path, known: known) else { continue }
      rows.append(
        PlanDocument.MoneyRow(
          fund: requiredText(fields, "fund", at: path),
          costClass: text(fields, "class", at: path) ?? "all",
          period: requiredText(fields, "period", at: path),
          grantMCNY: number(fields, "grant_mcny", at: path) ?? 0))
    }
    return rows
  }

  private mutating func debt(
    _ parent: [String: JSONTree], at path: String
  ) -> [PlanDocument.DebtRow] {
    var rows: [PlanDocument.DebtRow] = []
    for (path, tree) in items(parent, "debt", at: path) {
      let known = ["period", "new_debt_mcny", "swap_mcny"]
      guard let fields = fields(tree, at: path, known: known) else { continue }
      rows.append(
        PlanDocument.DebtRow(
          period: requiredText(fields, "period", at: path),
          newDebtMCNY: number(fields, "new_debt_mcny", at: path) ?? 0,
          swapMCNY: number(fields, "swap_mcny", at: path) ?? 0))
    }
    return rows
  }

  private mutating func instruments(
    _ parent: [String: JSONTree], at path: String
  ) -> [PlanDocument.InstrumentRow] {
    var rows: [PlanDocument.InstrumentRow] = []
    for (path, tree) in items(parent, "instruments", at: path) {
      let known = ["instrument", "level", "start"]
      guard let fields = fields(tree, at: path, known: known) else { continue }
      rows.append(
        PlanDocument.InstrumentRow(
          instrument: requiredText(fields, "instrument", at: path),
          level: requiredText(fields, "level", at: path),
          start: requiredText(fields, "start", at: path)))
    }
    return rows
  }

  private mutating func limit(_ tree: JSONTree, at path: String) -> PlanDocument.LimitRow? {
    let known = PlanDocument.LimitRow.CodingKeys.allCases.map(\.rawValue)
    guard let fields = fields(tree, at: path, known: known) else { return nil }
    return PlanDocument.LimitRow(
      name: text(fields, "name", at: path) ?? "", used: number(fields, "used", at: path),
      atLeast: number(fields, "at_least", at: path),
      atMost: number(fields, "at_most", at: path), slack: number(fields, "slack", at: path),
      binding: fields["binding"] == .truth(true))
  }
}
