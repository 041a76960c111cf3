import ArgumentParser
import Testing
import WhatIf

@testable import parkplan

@Suite struct SweepOptionsTests {
  private func message(_ words: String...) -> String {
    do {
      _ = try SweepOptions.parse(words)
      return ""
    } catch {
      return SweepOptions.message(for: error)
    }
  }

  @Test func drawsAreForDrawnDesigns() throws {
    let options = try SweepOptions.parse(["--design", "lhs", "--samples", "5"])
    #expect(try options.settings().wantedDesign == .latinHypercube(samples: 5, seed: 1))
    #expect(try SweepOptions.parse(["--design", "tornado"]).settings().samples == nil)
    #expect(
      message("--design", "tornado", "--seed", "2")
        == "--samples and --seed are for lhs and montecarlo: tornado draws nothing.")
  }

  @Test func wrongWordsAreRefusedWithTheRemedy() {
    #expect(message().hasPrefix("--design is needed"))
    #expect(
      message("--design", "lhs", "--samples", "0")
        == "--samples must be from 1 to 1,000,000, not 0.")
    for word in ["3/2", "0/2", "two", "1/0", ""] {
      #expect(
        message("--design", "lhs", "--shard", word)
          == "--shard takes a part and the number of parts, such as 2/3, not '\(word)'.")
    }
    for word in ["-1", "-0.1", "5", "inf", "nan"] {
      #expect(message("--design", "lhs", "--gap", word).hasPrefix("--gap must be from 0 to 1"))
      #expect(message("--design", "lhs", "--loss", word).hasPrefix("--loss must be from 0 to 1"))
    }
    #expect(
      message("--design", "lhs", "--samples", "-3")
        == "--samples must be from 1 to 1,000,000, not -3.")
    #expect(message("--design", "lhs", "--seed", "-3").contains("-3"))
    #expect(message("--design", "lhs", "--threads", "0").hasPrefix("--threads must be at least 1"))
    #expect(message("--design", "lhs", "--part", "") == "--part needs the name of a file.")
    #expect(
      message("--design", "lhs", "--no-carry", "--candidate", "a").hasPrefix("--no-carry leaves"))
    #expect(
      message("--design", "lhs", "--candidate", "a", "--candidate", "a")
        == "Each --candidate is given once.")
    #expect(message("--design", "guess").contains("guess"))
    #expect(
      message("--design", "lhs", "--csv", "a", "--data", "a")
        == "--csv, --data and --part each need a file of their own.")
  }

  @Test func mergingTakesEverythingFromTheParts() throws {
    #expect(try SweepOptions.parse(["--merge", "a", "b"]).merge == ["a", "b"])
    #expect(
      message("--merge", "a", "--design", "lhs", "--shard", "1/2")
        == "--merge takes everything from the parts; leave out --design, --shard.")
  }

  @Test func partsAreNamedAfterTheSweep() throws {
    let options = try SweepOptions.parse(["--design", "lhs", "--shard", "2/3"])
    let design = try options.settings().wantedDesign
    #expect(options.partPath(of: "northeast", design) == "northeast-lhs-1000-1-2-of-3.sweep")
    let whole = try SweepOptions.parse(["--design", "tornado"])
    #expect(whole.partPath(of: "northeast", .tornado) == "northeast-tornado.sweep")
    let named = try SweepOptions.parse(["--design", "tornado", "--part", "mine"])
    #expect(named.partPath(of: "northeast", .tornado) == "mine")
  }
}
