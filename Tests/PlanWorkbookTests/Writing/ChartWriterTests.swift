import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ChartWriterTests {
  private func charts() throws -> [String: String] {
    try Scratch().parts(sheets(of: SampleRun.run(), language: .chinese))
      .filter { $0.key.hasPrefix("xl/charts/chart") }
  }

  @Test func storedPointsAreTheNumbersOfTheCells() throws {
    let charts = try charts()
    #expect(charts.count == 4)
    let leverage = try #require(charts["xl/charts/chart2.xml"])
    #expect(leverage.contains("<c:lineChart>"))
    #expect(leverage.contains("<c:v>1.61</c:v>") && leverage.contains("<c:v>2.3</c:v>"))
    #expect(leverage.contains("<a:prstDash val=\"dash\"/>"))
    #expect(leverage.contains("<c:symbol val=\"circle\"/>"))
    #expect(leverage.contains("<c:symbol val=\"diamond\"/>"))
    for (name, xml) in charts {
      #expect(!xml.contains("<c:v>0</c:v></c:pt></c:numCache>"), "\(name) ends in a stale zero")
      #expect(xml.contains("<c:plotVisOnly val=\"0\"/>") || !xml.contains("plotVisOnly"), "\(name)")
    }
  }

  /// Bars that begin elsewhere make small differences look large.
  @Test func barsBeginAtZero() throws {
    for (name, xml) in try charts() {
      #expect(xml.contains("<c:min val=\"0\"/>"), "\(name)")
    }
  }

  @Test func barsAreStackedAndTitled() throws {
    let land = try #require(try charts()["xl/charts/chart3.xml"])
    #expect(land.contains("<c:barDir val=\"bar\"/>"))
    #expect(land.contains("<c:grouping val=\"stacked\"/>"))
    #expect(land.contains("各用途释放土地（公顷）"))
    #expect(land.contains("_Meta!$"))
  }

  // MARK: Further results

  private func further(_ kind: String) throws -> [String] {
    try Scratch().parts(
      sheets(of: SampleFurther.run(), with: SampleFurther.results(), pages: ["P02"])
    ).filter { $0.key.hasPrefix("xl/charts/chart") && $0.value.contains(kind) }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  @Test func pointsByTwoNumbersHaveBothStored() throws {
    let charts = try further("<c:scatterChart>")
    #expect(charts.count == 3, "dashboard, frontier, step curve")
    for xml in charts {
      #expect(xml.contains("<c:xVal>") && xml.contains("<c:yVal>"))
      #expect(!xml.contains("<c:strCache>") || !xml.contains("<c:xVal><c:strRef>"))
    }
  }

  @Test func aBarThatOnlyMovesOthersIsNotDrawn() throws {
    let tornado = try further("<c:grouping val=\"stacked\"/>").filter {
      $0.contains("<a:noFill/>")
    }
    #expect(tornado.count == 1)
    #expect(tornado.first?.contains("<c:min val=\"43\"/>") == true)
  }

  @Test func barsBesideEachOtherAreClustered() throws {
    let charts = try further("<c:grouping val=\"clustered\"/>")
    #expect(charts.count == 2, "scenarios, marks of a park")
    #expect(charts.allSatisfy { $0.contains("<c:barDir val=\"bar\"/>") })
  }
}
