import ParkModel
import Testing

@testable import Scoring

@Suite struct NormalisationTests {
  @Test func everyNormalisationIsDefined() {
    for normalisation in Normalisation.allCases {
      #expect(speaksBoth(normalisation.definition), "\(normalisation)")
      #expect(speaksBoth(normalisation.name), "\(normalisation)")
    }
  }

  @Test func aLineIsClampedOnlyWhereItSaysSo() {
    #expect(ScaleLine(origin: 0, span: 2)(6) == 3)
    #expect(ScaleLine(origin: 0, span: 2, isClamped: true)(6) == 1)
    #expect(ScaleLine.flat(0.5)(1e150) == 0.5)
  }
}
