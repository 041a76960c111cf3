import PlanReport
import Testing

/// A sheet with 6, 3 and "six" in A1, B1 and C1, a blank D1, and one formula in A2.
func sheet(with formula: Expression) -> Sheet {
  Sheet(
    name: "Test", kind: .output,
    rows: [
      Sheet.Row([Cell(.number(6)), Cell(.number(3)), Cell(.text("six"))]),
      Sheet.Row([Cell(.formula(formula))]),
    ], names: [Sheet.DefinedName("SIX", CellAddress(row: 1, column: 1))])
}

func result(of formula: Expression) throws -> CellValue {
  try Calculation([sheet(with: formula)]).value("Test", CellAddress(row: 2, column: 1))
}

let a1 = Expression.at(row: 1, column: 1)
let b1 = Expression.at(row: 1, column: 2)
let c1 = Expression.at(row: 1, column: 3)
let d1 = Expression.at(row: 1, column: 4)
let row1 = Expression.range(.row(1, columns: 1...4))

@Suite struct ExpressionTests {
  /// What a formula prints as, and what it comes to: LibreOffice agrees on the printed ones.
  static let cases: [(Expression, String, CellValue)] = [
    (a1 + b1 * .number(2), "=A1+B1*2", .number(12)),
    ((a1 + b1) * .number(2), "=(A1+B1)*2", .number(18)),
    (a1 - (b1 - .number(1)), "=A1-(B1-1)", .number(4)),
    (a1 - b1 - .number(1), "=A1-B1-1", .number(2)),
    (a1 / (b1 * .number(2)), "=A1/(B1*2)", .number(1)),
    (a1 / b1 / .number(2), "=A1/B1/2", .number(1)),
    (a1 * .number(-2), "=A1*(-2)", .number(-12)),
    (a1 + d1, "=A1+D1", .number(6)),
    (.number(0.000001) * a1, "=1E-06*A1", .number(0.000006)),
    (.name("SIX") + .number(0.1), "=SIX+0.1", .number(6.1)),
    (.call(.sum, [row1]), "=SUM(A1:D1)", .number(9)),
    (.call(.max, [row1]), "=MAX(A1:D1)", .number(6)),
    (.call(.min, [row1, .number(2)]), "=MIN(A1:D1,2)", .number(2)),
    (.call(.sumProduct, [row1, row1]), "=SUMPRODUCT(A1:D1,A1:D1)", .number(45)),
    (.call(.rank, [b1, row1, .number(0)]), "=RANK(B1,A1:D1,0)", .number(2)),
    (.call(.countIf, [row1, .text("SIX")]), "=COUNTIF(A1:D1,\"SIX\")", .number(1)),
    (.call(.countIf, [row1, .number(3)]), "=COUNTIF(A1:D1,3)", .number(1)),
    (.call(.sumIf, [row1, .number(3), row1]), "=SUMIF(A1:D1,3,A1:D1)", .number(3)),
    (
      .call(.index, [row1, .call(.match, [.text("six"), row1, .number(0)])]),
      "=INDEX(A1:D1,MATCH(\"six\",A1:D1,0))", .text("six")
    ),
    (
      .when(
        .combined(a1, .greater, b1), then: .text("a \"b\""), otherwise: .combined(a1, .divided, d1)),
      "=IF(A1>B1,\"a \"\"b\"\"\",A1/D1)", .text("a \"b\"")
    ),
    (
      .when(
        .call(.and, [.call(.isNumber, [c1]), .combined(c1, .greater, .number(2))]),
        then: .number(1), otherwise: .number(0)), "=IF(AND(ISNUMBER(C1),C1>2),1,0)", .number(0)
    ),
    (.call(.absolute, [b1 - a1]), "=ABS(B1-A1)", .number(3)),
    (.call(.squareRoot, [a1 + b1]), "=SQRT(A1+B1)", .number(3)),
    (.call(.ifError, [a1 / d1, .text("none")]), "=IFERROR(A1/D1,\"none\")", .text("none")),
    (.call(.ifError, [a1 / b1, .text("none")]), "=IFERROR(A1/B1,\"none\")", .number(2)),
    (.combined(.call(.left, [c1, .number(2)]), .joined, a1), "=LEFT(C1,2)&A1", .text("si6")),
    (
      .when(
        .call(.or, [.combined(a1, .equals, b1), .combined(c1, .equals, .text("Six"))]),
        then: .number(1), otherwise: .number(0)), "=IF(OR(A1=B1,C1=\"Six\"),1,0)", .number(1)
    ),
  ]

  @Test(arguments: cases.indices) func printsAndEvaluatesTheSame(index: Int) throws {
    let (expression, printed, value) = Self.cases[index]
    #expect(expression.formula == printed)
    #expect(try result(of: expression) == value, "\(printed)")
  }
}
