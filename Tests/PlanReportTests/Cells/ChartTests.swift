import PlanReport
import Testing

@Suite struct ChartTests {
  @Test func valuesOfLyingBarsRunAlongTheLyingAxis() {
    let lying = Chart.Kind.allCases.filter(\.hasLyingBars)
    #expect(lying == [.stackedBars, .clusteredBars])
  }
}
