import Testing
import WhatIf

@testable import parkplan

@Suite struct SweepSettingsTests {
  @Test func drawnDesignsHaveDefaults() {
    #expect(
      SweepSettings(design: .lhs).wantedDesign == .latinHypercube(samples: 1_000, seed: 1))
    #expect(
      SweepSettings(design: .montecarlo, samples: 3, seed: 7).wantedDesign
        == .monteCarlo(samples: 3, seed: 7))
    #expect(SweepSettings(design: .tornado).wantedDesign == .tornado)
    #expect(SweepSettings(design: .factorial).wantedDesign == .factorial)
  }

  @Test func settingsReadBackWithoutThreads() throws {
    let settings = SweepSettings(
      design: .lhs, samples: 5, seed: 2, candidates: ["rich"], shard: "2/3", threads: 7)
    let text = try jsonText(settings)
    #expect(!text.contains("threads"))
    var read = try document(SweepSettings.self, from: Array(text.utf8))
    read.threads = 7
    #expect(read == settings)
    #expect(settings.wantedShard == SweepShard(2, of: 3))
  }

  @Test func aPartTellsItsSettings() throws {
    let folder = try TestFolder()
    try SweptProposals.write(to: folder)
    let settings = SweepSettings(
      design: .lhs, samples: 4, seed: 2, gap: 1e-3, candidates: ["rich"], threads: 1)
    var header = try SweptProposals.run(in: folder, settings).header
    var found = try #require(SweepSettings(of: header, loss: 0.1))
    found.threads = 1
    #expect(found == settings)
    header.design = "guess"
    #expect(SweepSettings(of: header, loss: 0.1) == nil)
  }
}
