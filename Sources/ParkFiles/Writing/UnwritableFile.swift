/// A folder or file that cannot be written; nothing of it was left behind.
public struct UnwritableFile: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path as the user would type it.
  public var path: String
  /// Why, and what to do.
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path): \(reason)" }
}
