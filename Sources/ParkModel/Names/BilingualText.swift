/// A name or title in English and Chinese; either may be empty.
public struct BilingualText: Hashable, Sendable {
  public var english: String
  public var chinese: String

  public init(english: String, chinese: String = "") {
    self.english = english
    self.chinese = chinese
  }

  /// The text in one language, or in the other where that one is empty.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english.isEmpty ? chinese : english
    case .chinese: chinese.isEmpty ? english : chinese
    }
  }
}

/// A language that planners read. The raw value is the `--language` token.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"
}
