/// A folder or file that cannot be opened at all, so that nothing can be said about its content.
public struct UnreadableFile: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path as the user would type it.
  public var path: String
  /// Why, and what to do, as one sentence.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path): \(reason)" }
}
