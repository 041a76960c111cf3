import Testing

@testable import PlanWorkbook

@Suite struct NumberFormatKindTests {
  @Test(arguments: [
    "yyyy-mm-dd", "d/m/yy h:mm", "yyyy\"年\"m\"月\"d\"日\"", "[h]:mm:ss", "[ss]", "[$-804]d mmm;@",
    "mm:ss.0", "ggge\"年\"", "YYYY/MM", "_(d_)", "[Red]yyyy",
  ])
  func datesAreTold(code: String) { #expect(NumberFormatKind(code: code) == .date) }

  @Test(arguments: ["0%", "0.0%", "#,##0.00%;[Red]-0%", "0\" of \"%"])
  func percentagesAreTold(code: String) { #expect(NumberFormatKind(code: code) == .percent) }

  @Test(arguments: [
    "General", "GENERAL", "0.00", "#,##0.0", "0.00\"x\"", "0.00E+00", "\"days\"0", "0\\d", "0_d",
    "[>=1000]#,##0;0.00", "[$¥-804]#,##0", "[Red]0", "[DBNum1]0", "0;\"yy\"", "", "\"", "[", "\\",
    "\"▲\"0;\"▼\"0", "0\"%\"", "@", "0;d",
  ])
  func othersArePlain(code: String) { #expect(NumberFormatKind(code: code) == .plain) }

  @Test func builtInFormatsAreTold() {
    #expect((0...60).filter { NumberFormatKind(builtIn: $0) == .percent } == [9, 10])
    #expect(
      (0...60).filter { NumberFormatKind(builtIn: $0) == .date }
        == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
  }
}
