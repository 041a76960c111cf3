import ParkModel
import Testing

@testable import ParkFiles

struct FrameworkReadingPreferencesTests {
  private typealias Sample = SampleIndicator

  @Test func everyPreferenceFunctionIsRead() throws {
    #expect(try Sample.read(["preference": "usual"]).preference == .usual)
    #expect(
      try Sample.read(["preference": "u-shape", "preference_q": "0"]).preference
        == .uShape(indifference: 0))
    #expect(
      try Sample.read(["preference": "v-shape", "preference_p": "2"]).preference
        == .vShape(preference: 2))
    #expect(
      try Sample.read(["preference": "level", "preference_q": "1", "preference_p": "2"])
        .preference == .level(indifference: 1, preference: 2))
    #expect(
      try Sample.read(["preference": "linear", "preference_q": "0.5", "preference_p": "2"])
        .preference == .linear(indifference: 0.5, preference: 2))
    #expect(
      try Sample.read(["preference": "gaussian", "preference_s": "3"]).preference
        == .gaussian(deviation: 3))
  }

  @Test func aFunctionHasExactlyItsThresholds() {
    Sample.expectProblems(
      ["preference": "linear", "preference_q": "1", "preference_s": "2"],
      [
        """
        preference_p': the preference function 'linear' needs preference_p.
          Fix: write a number
        """,
        """
        preference_s': the preference function 'linear' has no preference_s.
          Fix: leave it empty, or name another function
        """,
      ])
    Sample.expectProblems(
      ["preference": "usual", "preference_p": "1"],
      [
        """
        preference_p': the preference function 'usual' has no preference_p.
          Fix: leave it empty, or name another function
        """
      ])
    Sample.expectProblems(
      ["preference_q": "1"],
      [
        """
        preference': preference_q is given without preference.
          Fix: name the preference function, or leave preference_q empty
        """
      ])
    Sample.expectProblems(
      ["preference": "lineal", "preference_q": "1"],
      [
        """
        preference': 'lineal' is none of the words known here.
          Fix: did you mean 'linear'?
        """
      ])
  }

  @Test func thresholdsHaveTheirOrder() {
    Sample.expectProblems(
      ["preference": "level", "preference_q": "2", "preference_p": "2"],
      [
        """
        preference_p': 2 does not lie above preference_q, 2.
          Fix: write the difference from which on one park is preferred in full
        """
      ])
    Sample.expectProblems(
      ["preference": "u-shape", "preference_q": "-1"],
      [
        """
        preference_q': -1 is negative.
          Fix: write 0 or a positive number
        """
      ])
    Sample.expectProblems(
      ["preference": "v-shape", "preference_p": "0"],
      [
        """
        preference_p': 0 is not above 0.
          Fix: write a positive number
        """
      ])
    Sample.expectProblems(
      ["preference": "gaussian", "preference_s": "0"],
      [
        """
        preference_s': 0 is not above 0.
          Fix: write a positive number
        """
      ])
  }
}
