import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct SheetWriterTests {
  @Test func everyFormulaStandsWithItsResult() throws {
    let xml = try sheetXML([
      row(
        Cell(.number(2)), Cell(.formula(.at(row: 1, column: 1) * .number(21))),
        Cell(.formula(.text("a & b"))), Cell(.formula(.at(row: 1, column: 9))))
    ])
    #expect(xml.contains("<f>A1*21</f><v>42</v>"))
    #expect(xml.contains("<f>\"a &amp; b\"</f><v>a &amp; b</v>"))
    #expect(xml.contains("<f>I1</f><v>0</v>"), "a blank taken over shows 0")
  }

  @Test func resultsAreLockedAndInputsAreNot() throws {
    let cells = [Cell(.number(1), look: .override), Cell(.number(2), look: .calculated)]
    let parts = try Scratch().parts([
      Sheet(name: "Adjust", kind: .output, rows: [Sheet.Row(cells)]),
      Sheet(name: "Parks", kind: .input, rows: [Sheet.Row(cells)]),
    ])
    let locked = parts["xl/worksheets/sheet1.xml"] ?? ""
    #expect(locked.contains("<sheetProtection sheet=\"1\""))
    #expect(locked.contains("formatColumns=\"0\""))
    #expect(locked.contains("sort=\"0\"") && locked.contains("autoFilter=\"0\""))
    #expect(!locked.contains("password"))
    #expect(parts["xl/worksheets/sheet2.xml"]?.contains("sheetProtection") == false)
    #expect(parts["xl/styles.xml"]?.contains("<protection locked=\"0\"/>") == true)
  }

  @Test func numbersThatAreNoneStandAsWords() throws {
    let parts = try Scratch().parts([
      row(Cell(.number(.nan)), Cell(.number(.infinity)), Cell(.number(-.infinity)))
    ])
    let xml = parts["xl/worksheets/sheet1.xml"] ?? ""
    #expect(!xml.uppercased().contains("<V>NAN") && !xml.uppercased().contains("<V>INF"))
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>not a number</t>") == true)
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>infinite</t>") == true)
  }

  @Test func userTextNeverBecomesAFormula() throws {
    let parts = try Scratch().parts([row(Cell(.text("=1+1")), Cell(.text("@x")), Cell(.text("-2")))]
    )
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<f>") == false)
    #expect(parts["xl/sharedStrings.xml"]?.contains("<t>=1+1</t>") == true)
  }

  @Test func chineseEscapesAndControlCharactersSurvive() throws {
    let parts = try Scratch().parts([
      row(Cell(.text("园区 <&> \"x\"")), Cell(.text("_x0041_")), Cell(.text("a\u{1}b")))
    ])
    let strings = parts["xl/sharedStrings.xml"] ?? ""
    #expect(strings.contains("<t>园区 &lt;&amp;&gt; \"x\"</t>"))
    #expect(strings.contains("<t>_x005F_x0041_</t>"))
    #expect(strings.contains("<t>ab</t>"))
  }

  @Test func thePageIsSetUpAndTheHeaderStays() throws {
    var sheet = row(Cell(.text("h"), look: .header), Cell(.number(1)))
    sheet.rows.append(Sheet.Row([Cell(.text("key"))], isHidden: true))
    sheet.rows.append(Sheet.Row([Cell(.number(2))], height: 34))
    sheet.freeze = CellAddress(row: 2, column: 2)
    sheet.filter = CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 3, column: 2))
    sheet.repeatedRows = 1...1
    let parts = try Scratch().parts([sheet])
    let xml = parts["xl/worksheets/sheet1.xml"] ?? ""
    #expect(xml.contains("orientation=\"landscape\"") && xml.contains("paperSize=\"9\""))
    #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>") && xml.contains("fitToHeight=\"0\""))
    #expect(xml.contains("topLeftCell=\"B2\"") && xml.contains("state=\"frozen\""))
    #expect(xml.contains("<autoFilter ref=\"A1:B3\"/>"))
    #expect(xml.contains("r=\"2\"") && xml.contains("hidden=\"1\""))
    #expect(xml.contains("ht=\"34\"") && xml.contains("showGridLines=\"0\""))
    #expect(xml.contains("&amp;L&amp;F&amp;C&amp;A&amp;R&amp;P / &amp;N"))
    #expect(parts["xl/workbook.xml"]?.contains("Test!$1:$1") == true)
  }

  @Test func highlightsAreFormulasOfTheirFirstCell() throws {
    var sheet = row(Cell(.number(3)))
    let range = CellRange.column(1, rows: 1...1)
    sheet.highlights = [
      .init(
        range,
        .condition(.combined(.at(row: 1, column: 1), .greater, .number(2.3)), look: .bad)),
      .init(range, .colourScale), .init(range, .dataBar),
    ]
    let xml = try sheetXML([sheet])
    #expect(xml.contains("<cfRule type=\"expression\""))
    #expect(xml.contains("<formula>A1&gt;2.3</formula>"))
    #expect(xml.contains("type=\"colorScale\"") && xml.contains("type=\"dataBar\""))
  }

  @Test func linksLeadToTheFirstCell() throws {
    let xml = try sheetXML([row(Cell(.link("go", sheet: "Test")))])
    #expect(xml.contains("<hyperlink ref=\"A1\" location=\"'Test'!A1\" display=\"go\"/>"))
  }
}
