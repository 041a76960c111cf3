/// The sheets of a workbook with what every cell of them comes to.
public struct Workbook: Sendable {
  /// In the order of their tabs.
  public let sheets: [Sheet]
  public let results: Calculation

  /// Evaluates all formulas.
  ///
  /// - Throws: the first formula without a proper result.
  public init(_ sheets: [Sheet]) throws(FormulaProblem) {
    self.init(sheets, try Calculation(sheets))
  }

  private init(_ sheets: [Sheet], _ results: Calculation) {
    self.sheets = sheets
    self.results = results
  }

  /// The same with columns and rows as large as what they show.
  func measured() -> Workbook {
    Workbook(sheets.map { $0.measured(results.of($0.name)) }, results)
  }
}
