import Foundation
import GRDB
import Testing

@testable import RunStore

@Suite struct RunStoreDeletingTests {
  let folder: TemporaryFolder
  var file: String { folder.path + "/runs.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  private func store(runs: Int) throws -> RunStore {
    let store = try RunStore(path: file)
    for number in 0..<runs {
      try store.save(exampleRun("f\(number / 2)"), inputs: exampleFiles)
    }
    return store
  }

  private func count(_ table: String, in store: RunStore) throws -> Int? {
    try store.database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") }
  }

  @Test func whatIsAskedGoesAndTheRestStays() throws {
    let store = try store(runs: 6)
    guard case .deleted(let gone) = try store.delete([4...5, 2...2, 5...5]) else {
      Issue.record("nothing was deleted")
      return
    }
    #expect(gone.map(\.id) == [2, 4, 5])
    #expect(gone.first == RunHead(NumberedRun(id: 2, run: exampleRun())))
    #expect(try store.list().map(\.id) == [6, 3, 1])
    #expect(try store.save(exampleRun(), inputs: exampleFiles) == 7)
  }

  @Test func numbersOfARangeThatAreGoneArePassedOver() throws {
    let store = try store(runs: 6)
    _ = try store.delete([3...4])
    guard case .deleted(let gone) = try store.delete([2...5]) else {
      Issue.record("nothing was deleted")
      return
    }
    #expect(gone.map(\.id) == [2, 5])
  }

  @Test func unknownNumbersAreNamedAllAtOnceAndNothingGoes() throws {
    let store = try store(runs: 3)
    #expect(try store.delete([1...1, 9...9, 3...7, -2...0]) == .unknown([-2, 0, 7, 9]))
    #expect(try store.delete([1...Int.max]) == .unknown([Int.max]))
    #expect(try store.list().count == 3)
  }

  @Test func inputsGoWithTheLastRunThatNeedsThem() throws {
    let store = try store(runs: 4)
    _ = try store.delete([1...1])
    #expect(try store.inputs(of: "f0") == exampleFiles)
    _ = try store.delete([2...2])
    #expect(try store.inputs(of: "f0") == [])
    #expect(try store.inputs(of: "f1") == exampleFiles)
    #expect(try count("contents", in: store) == 2)
    _ = try store.delete([3...4])
    for table in ["inputs", "input_files", "contents", "runs"] {
      #expect(try count(table, in: store) == 0, "\(table)")
    }
  }

  @Test func theFileBecomesSmaller() throws {
    func size() throws -> Int {
      try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    }
    let store = try RunStore(path: file)
    let large = [StoredFile(name: "large", bytes: [UInt8](repeating: 1, count: 500_000))]
    try store.save(exampleRun(), inputs: large)
    try store.save(exampleRun("f1"), inputs: exampleFiles)
    _ = try store.delete([1...1])
    #expect(try size() < 100_000)
    #expect(try store.inputs(of: "f1") == exampleFiles)
  }

  @Test func aRunIsDeletedWhileAnotherProcessReads() throws {
    let store = try store(runs: 2)
    let reader = try DatabaseQueue(path: file)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN")
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM runs") == 2)
      _ = try store.delete([1...1])
      // It goes on seeing what it began to read.
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM runs") == 2)
      try db.execute(sql: "COMMIT")
    }
    #expect(try store.list().map(\.id) == [2])
  }
}
