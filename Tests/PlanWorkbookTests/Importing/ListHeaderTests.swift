import Testing

@testable import PlanWorkbook

@Suite struct ListHeaderTests {
  @Test(
    arguments: [
      ("负债（万元）", "负债", "万元"), ("Debt (MCNY)", "Debt", "MCNY"), ("面积[亩]", "面积", "亩"),
      ("Debt,\nmillion yuan", "Debt", "million yuan"), ("产值/亿元", "产值", "亿元"),
      ("Name", "Name", nil), ("a ) b (", "a ) b (", nil), ("负债（万元）年末", "负债 年末", "万元"),
    ] as [(String, String, String?)])
  func unitsStandInManyWays(text: String, name: String, unit: String?) {
    let header = ListHeader(text)
    #expect(header.name == name)
    #expect(header.unit == unit)
  }
}
