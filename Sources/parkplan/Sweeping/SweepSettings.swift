import ParkModel
import WhatIf

/// Everything beside the input files that decides a sweep; kept with it.
struct SweepSettings: Codable, Equatable {
  var design: DesignWord
  /// nil for designs that are not drawn.
  var samples: Int?
  var seed: UInt64?
  var gap = 5e-3
  var engine: EngineChoice = .auto
  /// Scenarios whose best plans are carried into every future, beside today's.
  var candidates: [String] = []
  var carriesPlans = true
  var loss = 0.1
  /// `2/3`; nil: the whole.
  var shard: String?
  /// Decides how fast, never what is found: not kept.
  var threads = Wiring.cores

  enum CodingKeys: String, CodingKey {
    case design, samples, seed, gap, engine, loss, shard
    case candidates = "candidate"
    case carriesPlans = "carries_plans"
  }

  var wantedShard: SweepShard { shard.flatMap { SweepShard($0) } ?? .whole }

  /// Drawn designs take 1,000 futures from seed 1 unless told otherwise.
  var wantedDesign: Design {
    switch design {
    case .tornado: .tornado
    case .factorial: .factorial
    case .lhs: .latinHypercube(samples: samples ?? 1_000, seed: seed ?? 1)
    case .montecarlo: .monteCarlo(samples: samples ?? 1_000, seed: seed ?? 1)
    }
  }

  /// Of a part that was written earlier; nil for a word that is no design.
  init?(of header: SweepHeader, loss: Double) {
    guard let design = DesignWord(rawValue: header.design) else { return nil }
    self.init(design: design, gap: header.gap, loss: loss)
    if header.seed != nil {
      samples = header.samples
      seed = header.seed
    }
    candidates = Array(header.candidates.dropFirst())
    carriesPlans = !header.candidates.isEmpty
  }

  init(
    design: DesignWord, samples: Int? = nil, seed: UInt64? = nil, gap: Double = 5e-3,
    engine: EngineChoice = .auto, candidates: [String] = [], carriesPlans: Bool = true,
    loss: Double = 0.1, shard: String? = nil, threads: Int = Wiring.cores
  ) {
    self.design = design
    self.samples = samples
    self.seed = seed
    self.gap = gap
    self.engine = engine
    self.candidates = candidates
    self.carriesPlans = carriesPlans
    self.loss = loss
    self.shard = shard
    self.threads = threads
  }
}

/// The `--design` tokens.
enum DesignWord: String, Codable, CaseIterable {
  case tornado, factorial, lhs, montecarlo
}
