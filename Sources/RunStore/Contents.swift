import Foundation
import GRDB

/// The contents of input files, each kept once however many runs share it.
///
/// A planner changes one file and plans again: of a portfolio of 120 kB, of which 80 kB say where
/// the numbers come from, a changed `limits.yaml` adds 4 kB.
enum Contents {
  /// The number of a content, kept now if it is new.
  static func id(of bytes: Data, in db: Database) throws -> Int64 {
    let hash = hash(of: bytes)
    // The hash only finds the few to look at; the bytes decide, so that a collision does no harm.
    if let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM contents WHERE hash = ? AND bytes = ?", arguments: [hash, bytes])
    {
      return known
    }
    try db.execute(
      sql: "INSERT INTO contents (hash, bytes) VALUES (?, ?)", arguments: [hash, bytes])
    return db.lastInsertedRowID
  }

  /// FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv).
  static func hash(of bytes: Data) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in [UInt8](bytes) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}
