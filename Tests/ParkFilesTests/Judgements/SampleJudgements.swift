import ParkModel

@testable import ParkFiles

/// Reads one file of judgements from a text.
enum SampleJudgements {
  static func read(_ text: String, by method: JudgementMethod) throws -> Judgements {
    try read(bytes: Array(text.utf8), by: method)
  }

  static func read(bytes: [UInt8], by method: JudgementMethod) throws -> Judgements {
    let loaded = try readJudgements(
      files: [PortfolioFile(name: "j.csv", bytes: bytes)], by: method, level: { _ in "top" })
    guard let level = loaded.levels.first else { throw InvalidInput([]) }
    return level.judgements
  }

  static func matrix(_ text: String) throws -> PairwiseJudgements {
    guard case .pairwise(let judgements) = try read(text, by: .pairwise) else {
      throw InvalidInput([])
    }
    return judgements
  }

  /// The problems of a text as printed; none where it reads.
  static func problems(_ text: String, by method: JudgementMethod) throws -> [String] {
    try problems(bytes: Array(text.utf8), by: method)
  }

  static func problems(bytes: [UInt8], by method: JudgementMethod) throws -> [String] {
    do {
      _ = try read(bytes: bytes, by: method)
      return []
    } catch let error as InvalidInput {
      return error.problems.map(\.description)
    }
  }
}
