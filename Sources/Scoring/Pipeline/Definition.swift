/// What a word of a result means in it; printed with every score.
public struct Definition: Hashable, Sendable {
  public var term: String
  public var text: String

  public init(_ term: String, _ text: String) {
    self.term = term
    self.text = text
  }
}
