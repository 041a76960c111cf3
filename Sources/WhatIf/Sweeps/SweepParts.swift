public import ParkModel

/// Parts of a sweep that are to be joined: what is missing, doubled or foreign, all at once.
public struct SweepParts: Sendable {
  /// One part: its header, its line of the portfolio as it is, and the futures that it holds.
  public struct Part: Sendable {
    public var name: String
    public var header: SweepHeader
    /// nil where the part was cut before it.
    public var today: String?
    public var futures: Int

    public init(name: String, header: SweepHeader, today: String?, futures: Int) {
      self.name = name
      self.header = header
      self.today = today
      self.futures = futures
    }
  }

  /// In the order of shards.
  public let parts: [Part]

  /// - Parameter expected: The header that the portfolio gives with the settings of the first part.
  /// - Throws: a problem for each part that belongs to another sweep, stands twice or is not
  ///   finished, and one for the shards that are missing.
  public init(_ parts: [Part], expected: SweepHeader) throws(InvalidInput) {
    var problems: [InputProblem] = []
    var known: [Int: String] = [:]
    let today = parts.compactMap(\.today).first
    for part in parts {
      let differences = expected.differences(from: part.header)
      if !differences.isEmpty {
        problems.append(
          InputProblem(
            file: part.name,
            found: "it is part of another sweep (\(differences.joined(separator: "; ")))",
            fix: "give parts of one sweep of this portfolio"))
        continue
      }
      let shard = part.header.shard
      if let first = known[shard] {
        problems.append(
          InputProblem(
            file: part.name, found: "it is part \(shard) of \(part.header.shards), as \(first) is",
            fix: "give each part once"))
        continue
      }
      known[shard] = part.name
      let wanted = part.header.futures.count
      if part.today == nil || part.futures < wanted {
        problems.append(
          InputProblem(
            file: part.name, found: "it holds \(part.futures) of \(wanted) futures",
            fix: "finish it: --shard \(shard)/\(part.header.shards) --part \(part.name) --resume"))
      } else if part.today != today {
        problems.append(
          InputProblem(
            file: part.name,
            found: "its plan of the portfolio as it is differs from that of the first part",
            fix: "make all parts with the same program and solver"))
      }
    }
    let missing = (1...max(1, expected.shards)).filter { known[$0] == nil }
    if !missing.isEmpty {
      let list = missing.map { "\($0)/\(expected.shards)" }.joined(separator: ", ")
      problems.append(
        InputProblem(
          file: "--merge",
          found: missing.count == 1 ? "part \(list) is missing" : "parts \(list) are missing",
          fix: "make the missing ones with --shard and name all parts"))
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    self.parts = parts.sorted { $0.header.shard < $1.header.shard }
  }
}
