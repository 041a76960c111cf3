import GRDB

extension RunStore {
  /// How an order to delete runs ended.
  public enum Deletion: Hashable, Sendable {
    /// These are gone, in order of their numbers.
    case deleted([RunHead])
    /// There are no runs of these numbers, and nothing was deleted.
    case unknown([Int])
  }

  /// Deletes runs, and the input files that no other run needs: all that is asked, or nothing.
  ///
  /// - Parameter numbers: Both ends of every range must be runs; numbers between them that were
  ///   deleted before are passed over.
  public func delete(_ numbers: [ClosedRange<Int>]) throws(StoreProblem) -> Deletion {
    let deletion = try guarded {
      try database.write { db in
        let unknown = try Set(numbers.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
          .filter { id in
            try
              !(Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE id = ?)", arguments: [id])
              ?? false)
          }
        guard unknown.isEmpty else { return Deletion.unknown(unknown) }
        var gone: [RunHead] = []
        for range in numbers {
          let ends: StatementArguments = [range.lowerBound, range.upperBound]
          gone += try Row.fetchAll(
            db, sql: "SELECT \(RunHead.columns) FROM runs WHERE id BETWEEN ? AND ?",
            arguments: ends
          ).map(RunHead.init)
          try db.execute(sql: "DELETE FROM runs WHERE id BETWEEN ? AND ?", arguments: ends)
        }
        try db.execute(
          sql: """
            DELETE FROM inputs WHERE fingerprint NOT IN (SELECT fingerprint FROM runs);
            DELETE FROM contents WHERE id NOT IN (SELECT content FROM input_files);
            """)
        return .deleted(gone.sorted { $0.id < $1.id })
      }
    }
    if case .deleted = deletion { shrink() }
    return deletion
  }

  /// Gives the space of deleted runs back to the disk.
  ///
  /// The runs are gone already. Where this fails, because the disk is full or another process reads,
  /// the space stays in the file and later runs use it.
  private func shrink() {
    try? database.vacuum()
    _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }
}
