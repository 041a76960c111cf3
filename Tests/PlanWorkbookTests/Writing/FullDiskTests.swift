import Foundation
import PlanReport
import Testing

@testable import PlanWorkbook

/// A disk of one megabyte, taken away with the value.
private final class TinyDisk: Sendable {
  private let scratch: Scratch
  var path: String { scratch.file("disk") }

  /// nil where the system does not let the tests make one.
  init?() {
    guard let scratch = try? Scratch() else { return nil }
    self.scratch = scratch
    guard
      (try? FileManager.default.createDirectory(
        atPath: scratch.file("disk"), withIntermediateDirectories: true)) != nil,
      Self.succeeds(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", scratch.file("disk")])
    else { return nil }
  }

  deinit { _ = Self.succeeds(["umount", scratch.file("disk")]) }

  static let isPossible = TinyDisk() != nil

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static func succeeds(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite(.enabled(if: TinyDisk.isPossible, "needs the right to mount a small disk: root on Linux"))
struct FullDiskTests {
  private let disk: TinyDisk

  init() throws { disk = try #require(TinyDisk()) }

  /// Far more than a megabyte, and nothing that packs well.
  private var large: Sheet {
    var state: UInt64 = 3
    let rows = (0..<6_000).map { _ in
      Sheet.Row(
        (0..<20).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Cell(.number(Double(state >> 11) * 0x1p-53))
        })
    }
    return Sheet(name: "Large", kind: .output, rows: rows)
  }

  @Test func aFullDiskLeavesTheOldFileAndNothingElse() throws {
    let path = disk.path + "/plan.xlsx"
    try writeWorkbook([row(Cell(.number(1)))], to: path, created: SampleRun.created)
    let old = TargetFile.bytes(of: path)
    let found = #expect(throws: UnwritableFile.self) {
      try writeWorkbook([large], to: path, created: SampleRun.created)
    }
    #expect(found?.path == path)
    #expect(disk.names == ["plan.xlsx"])
    #expect(old != nil && TargetFile.bytes(of: path) == old)
  }

  /// The library says "No error" where its temporary parts were cut off: reading back finds it.
  @Test func aFullTemporaryDiskIsFoundByReadingBack() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    let sheet = large
    let results = try Calculation([sheet])
    try write(
      [sheet], results, to: path, temporaryFolder: disk.path, time: 0)
    let bytes = try #require(TargetFile.bytes(of: path))
    #expect(WrittenWorkbook(sheets: [sheet], results: results).defect(in: bytes) != nil)
  }

  @Test func aLongTableStopsAtTheEndOfTheDisk() throws {
    let path = disk.path + "/data.xlsx"
    let table = BulkTable(title: "t", purpose: "p", columns: [.init("a", "A")])
    var rows = 0
    let found = #expect(throws: UnwritableFile.self) {
      try writeBulkWorkbook(table, to: path, created: SampleRun.created) { write in
        for row in 0..<1_000_000 {
          try write([.number(Double(row) / 7)])
          rows += 1
        }
      }
    }
    #expect(found == UnwritableFile(path: path, reason: "No space left on device"))
    #expect(rows < 1_000_000, "it says so when it happens")
    #expect(disk.names.isEmpty)
  }
}
