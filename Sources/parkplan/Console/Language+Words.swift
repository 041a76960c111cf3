import ParkModel

extension Language {
  /// The words of this language: `say("rank", "名次")`.
  func callAsFunction(_ english: String, _ chinese: String) -> String {
    switch self {
    case .english: english
    case .chinese: chinese
    }
  }

  /// "a, b" or "a、b".
  func list(_ words: [String]) -> String { words.joined(separator: self(", ", "、")) }
}
