import ParkModel

/// What a plan gives one park, with every name resolved to its position in the portfolio.
struct ParkReading: Sendable {
  /// Position in the park's alternatives; nil: not carried out, and nothing below counts.
  var alternative: Int?
  var extent = 0.0
  var instruments: [RunningInstrument] = []
  var land: [ReleasedLand] = []
  var grants: [PaidGrant] = []
  /// By period (MCNY).
  var newDebt: [Double] = []
  var swap: [Double] = []

  func runs(_ instrument: Int) -> Bool { instruments.contains { $0.instrument == instrument } }
}

struct RunningInstrument: Sendable {
  var instrument: Int
  var level: Int
  var start: Int
}

struct ReleasedLand: Sendable {
  /// Position in `Portfolio.land.uses`.
  var use: Int
  /// 0 for the first segment.
  var segment: Int
  var period: Int
  var hectares: Double
  var regenerated: Double
}

struct PaidGrant: Sendable {
  var fund: Int
  var purpose: GrantPurpose
  var period: Int
  var amount: Double

  /// Whether the grant pays for a swap and nothing else.
  var isForSwap: Bool {
    switch purpose {
    case .all: false
    case .classes(let classes): !classes.isEmpty && classes.allSatisfy { $0 == .swap }
    }
  }
}
