import ParkModel
import Testing

@testable import Scoring

@Suite struct BenchmarkRatioTests {
  private func marks(_ value: Double, cap: Double?, less: Bool = false) -> Double {
    BenchmarkRatio.marks(value, benchmark: 24, cap: cap, lessIsBetter: less)
  }

  @Test func marksAreInProportionAndCappedWhereAsked() {
    #expect(marks(12, cap: nil) == 0.5 && marks(36, cap: nil) == 1.5)
    #expect(marks(36, cap: 1) == 1 && marks(-3, cap: nil) == 0)
  }

  @Test func costsAreTurnedAndACostOfNothingIsNotInfinite() {
    #expect(marks(48, cap: nil, less: true) == 0.5 && marks(12, cap: 1.2, less: true) == 1.2)
    #expect(marks(0, cap: nil, less: true) == 2 && marks(-1, cap: 1, less: true) == 1)
  }
}
