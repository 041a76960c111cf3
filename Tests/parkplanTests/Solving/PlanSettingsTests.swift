import ParkModel
import Testing

@testable import parkplan

@Suite struct PlanSettingsTests {
  @Test func settingsSurviveTheHistory() throws {
    let settings = PlanSettings(
      engine: .exact, gap: 5e-3, timeLimit: 2.5, seed: 7, scenario: "cut", fixed: "{}")
    #expect(try document(PlanSettings.self, from: Array(jsonText(settings).utf8)) == settings)
    let plain = PlanSettings()
    #expect(try document(PlanSettings.self, from: Array(jsonText(plain).utf8)) == plain)
  }

  @Test func engineAndReportSeeTheSameNumbers() {
    let settings = PlanSettings(gap: 0.01, timeLimit: 3, seed: 5)
    #expect(settings.forEngine.gap == 0.01)
    #expect(settings.forEngine.timeLimit == 3)
    #expect(settings.forEngine.seed == 5)
    #expect(settings.forReport.gap == 0.01)
    #expect(settings.forReport.timeLimit == 3)
    #expect(settings.forReport.seed == 5)
    #expect(settings.forReport.engine == "auto")
  }
}
