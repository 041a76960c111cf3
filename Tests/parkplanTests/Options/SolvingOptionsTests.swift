import ArgumentParser
import Testing

@testable import parkplan

@Suite struct SolvingOptionsTests {
  private func refusal(_ words: [String]) -> String? {
    do {
      _ = try SolvingOptions.parse(words)
      return nil
    } catch {
      return SolvingOptions.message(for: error)
    }
  }

  @Test func everyOptionIsChecked() {
    #expect(refusal([]) == nil)
    #expect(refusal(["--engine", "exakt"])?.contains("Did you mean exact?") == true)
    for words in [["--gap=-1"], ["--gap", "-1"]] {
      #expect(refusal(words) == "--gap must be from 0 to 1, such as 1e-4, not -1.0.")
    }
    #expect(refusal(["--gap", "5"])?.hasPrefix("--gap must be from 0 to 1") == true)
    #expect(refusal(["--time-limit", "-2"])?.hasPrefix("--time-limit must be more") == true)
    #expect(refusal(["--threads", "-2"])?.hasPrefix("--threads must be at least 1") == true)
    #expect(refusal(["--gap", "inf"])?.hasPrefix("--gap must be") == true)
    #expect(refusal(["--time-limit", "0"]) == "--time-limit must be more than 0 seconds, not 0.0.")
    #expect(refusal(["--seed=-1"]) == "--seed must be from 0 to 2147483647, not -1.")
    #expect(refusal(["--threads", "0"]) == "--threads must be at least 1, not 0.")
  }

  @Test func whatIsAskedIsTaken() throws {
    let options = try SolvingOptions.parse([
      "--engine", "decomposition", "--gap", "0", "--time-limit", "2.5", "--seed", "7",
      "--threads", "1",
    ])
    #expect(try options.engineChoice() == .decomposition)
    #expect(options.gap == 0 && options.timeLimit == 2.5)
    #expect(options.seed == 7 && options.threads == 1)
  }
}
