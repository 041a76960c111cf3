public import ParkModel

/// What a word of a result means in it, in both languages; printed with every score.
public struct Definition: Hashable, Sendable {
  /// A word, or an identifier, which is the same in both languages.
  public var term: BilingualText
  public var text: BilingualText

  /// - Parameter term: In English, then in Chinese.
  public init(_ term: String, _ chinese: String, _ text: BilingualText) {
    self.term = BilingualText(english: term, chinese: chinese)
    self.text = text
  }
}
