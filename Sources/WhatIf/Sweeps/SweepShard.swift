/// One of N parts of a sweep: futures that lie together, so that parts join by standing in a row.
///
///     futures of part I of N = (I - 1) * count / N ..< I * count / N
public struct SweepShard: Hashable, Sendable {
  /// From 1.
  public let number: Int
  public let count: Int

  /// The whole sweep in one part.
  public static let whole = SweepShard(known: 1, of: 1)

  private init(known number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// nil unless `1 <= number <= count`.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.init(known: number, of: count)
  }

  /// From `2/3`: the second of three parts; nil for anything else.
  public init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, words.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }),
      let number = Int(words[0]), let count = Int(words[1])
    else { return nil }
    self.init(number, of: count)
  }

  public var isWhole: Bool { count == 1 }

  /// The futures of this part, of so many in all; empty where there are more parts than futures.
  public func futures(of all: Int) -> Range<Int> {
    // Multiplying first would overflow for the most futures in the most parts.
    func start(_ part: Int) -> Int { part * (all / count) + part * (all % count) / count }
    return start(number - 1)..<start(number)
  }
}

extension SweepShard: CustomStringConvertible {
  public var description: String { "\(number)/\(count)" }
}
