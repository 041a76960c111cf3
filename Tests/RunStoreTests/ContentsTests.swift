import Foundation
import Testing

@testable import RunStore

@Suite struct ContentsTests {
  /// Published values: draft-eastlake-fnv, test vectors of FNV-1a 64.
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func theHashIsThePublishedOne(text: String, hash: UInt64) {
    #expect(Contents.hash(of: Data(text.utf8)) == Int64(bitPattern: hash))
  }

  @Test func contentsOfOneHashAreToldApartByTheirBytes() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore(path: folder.path + "/runs.sqlite")
    let ids = try store.database.write { db in
      let first = try Contents.id(of: Data([1]), in: db)
      // As if the hash of [2] were that of [1].
      try db.execute(
        sql: "UPDATE contents SET hash = ?", arguments: [Contents.hash(of: Data([2]))])
      return [
        first, try Contents.id(of: Data([2]), in: db), try Contents.id(of: Data([2]), in: db),
      ]
    }
    #expect(ids[1] != ids[0])
    #expect(ids[2] == ids[1])
  }
}
