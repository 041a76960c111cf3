import PlanReport
import Testing

@Suite struct CalculationTests {
  static let refused: [(Expression, String)] = [
    (a1 / d1, "it divides by zero"),
    (a1 + c1, "it calculates with the text 'six'"),
    (.name("SEVEN"), "'SEVEN' is no name"),
    (row1, "a range stands where one value is needed"),
    (.combined(a1, .greater, b1), "it ends in true or false"),
    (.at(row: 2, column: 1), "it depends on itself"),
    (.number(.infinity) - a1, "it calculates with"),
    (.number(1e308) * .number(1e308), "the result is not a finite number"),
    (.combined(.text("a"), .joined, .number(0.5)), "is not a whole number"),
    (.call(.rank, [.number(5), row1, .number(0)]), "the ranked number is not in the list"),
    (.call(.match, [.number(7), row1, .number(0)]), "is not in the list"),
    (.call(.match, [.number(6), row1, .number(1)]), "exact matches only"),
    (.call(.index, [row1, .number(9)]), "position 9.0 is outside the list"),
    (.call(.countIf, [row1, .text(">5")]), "holds a wildcard or a comparison"),
    (.call(.squareRoot, [.number(-4)]), "it takes the root of -4"),
    (.call(.when, [a1]), "IF takes 3 arguments, not 1"),
    (
      .cell(CellReference(CellAddress(row: 1, column: 1), sheet: "Nowhere")),
      "there is no such sheet"
    ),
  ]

  @Test(arguments: refused.indices) func whatHasNoProperResultIsRefused(index: Int) {
    let (expression, reason) = Self.refused[index]
    if case .combined(.number(let value), _, _) = expression, value == .infinity {
      #expect(throws: FormulaProblem.self) { try result(of: expression) }
      return
    }
    let problem = #expect(throws: FormulaProblem.self) { try result(of: expression) }
    #expect(problem?.reason.contains(reason) == true, "\(problem?.reason ?? "no problem")")
  }

  @Test func theMessageNamesTheCell() {
    let problem = #expect(throws: FormulaProblem.self) { try result(of: a1 / d1) }
    #expect(problem?.description == "the formula in Test!A2 has no result: it divides by zero")
  }

  @Test func formulasReachOtherSheetsAndChains() throws {
    let first = Sheet(
      name: "First", kind: .input, rows: [Sheet.Row([Cell(.number(2)), .init(.formula(a1 * a1))])])
    let second = Sheet(
      name: "Second", kind: .output,
      rows: [
        Sheet.Row([
          Cell(
            .formula(
              .cell(CellReference(CellAddress(row: 1, column: 2), sheet: "First")) + .number(1)))
        ])
      ])
    let results = try Calculation([second, first])
    #expect(results.value("Second", CellAddress(row: 1, column: 1)) == .number(5))
    #expect(
      results.values(.row(1, columns: 1...3), in: "First") == [.number(2), .number(4), .blank])
  }

  @Test func whatIsFilledIsCountedWithTextAndWithoutBlanks() throws {
    let cells = [
      Cell(.number(3)), Cell(.text("lots")), Cell(.blank), Cell(.text("x")),
    ]
    let range = CellRange.column(1, rows: 1...4)
    var rows = cells.map { Sheet.Row([$0]) }
    rows.append(Sheet.Row([Cell(.formula(.call(.countFilled, [.range(range)])))]))
    rows.append(Sheet.Row([Cell(.formula(.call(.count, [.range(range)])))]))
    let results = try Calculation([Sheet(name: "Counts", kind: .output, rows: rows)])
    #expect(results.values(.column(1, rows: 5...6), in: "Counts").map(\.number) == [3, 1])
  }

  @Test func equalNumbersShareARankAndTheNextOneCountsThem() throws {
    let column = CellRange.column(1, rows: 1...4)
    let rows = [3.0, 5.0, 5.0, 1.0].enumerated().map { position, value in
      Sheet.Row([
        Cell(.number(value)),
        Cell(
          .formula(
            .call(
              .rank, [.at(row: position + 1, column: 1), .range(column), .number(0)]))),
      ])
    }
    let results = try Calculation([Sheet(name: "Ranks", kind: .output, rows: rows)])
    let ranks = results.values(.column(2, rows: 1...4), in: "Ranks").map(\.number)
    #expect(ranks == [3, 1, 1, 4])
  }
}
