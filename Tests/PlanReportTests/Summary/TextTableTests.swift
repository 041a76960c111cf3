import Testing

@testable import PlanReport

@Suite struct TextTableTests {
  @Test func columnsLineUpAlsoInChinese() {
    let table = TextTable(
      columns: [.init("园区"), .init("拨款\n百万元", isRight: true)],
      rows: [
        .init(cells: ["吉林", "568.5"]), .init(cells: ["Daqing", "1,253.8"], below: "人才"),
      ])
    #expect(
      table.lines(width: 40) == [
        "园区       拨款", "         百万元", "───────────────", "吉林      568.5", "Daqing  1,253.8",
        "    人才",
      ])
  }

  @Test func flexibleColumnsGiveWayAndWrap() {
    let table = TextTable(
      columns: [.init("Name", isFlexible: true), .init("Amount", isRight: true)],
      rows: [.init(cells: ["Jilin Economic and Technological", "1"])])
    #expect(
      table.lines(width: 24) == [
        "Name              Amount", "────────────────────────", "Jilin Economic         1",
        "and", "Technological",
      ])
  }
}
