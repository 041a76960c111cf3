import PlanReport
import Testing

@testable import PlanWorkbook

/// Real workbooks with bytes changed at random: read or refused, never a crash.
@Suite struct MutationTests {
  private static func workbook() throws -> [UInt8] {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    let sheets = [
      row(
        Cell(.text("园区 & parks")), Cell(.number(1.5)), Cell(.number(0.2), .share),
        Cell(.formula(.number(2))), Cell(.number(46_082), .date)),
      row(Cell(.text("园区 & parks")), name: "Second"),
    ]
    try writeWorkbook(sheets, to: path, created: SampleRun.created)
    return try #require(TargetFile.bytes(of: path))
  }

  /// The same parts, not packed: changes then reach the XML.
  private static func unpacked() throws -> [ZipMaker.Part] {
    let archive = try ZipArchive(workbook())
    return try archive.entries.map { ZipMaker.Part($0.name, bytes: try archive.unpacked($0)) }
  }

  private func mutated(_ bytes: [UInt8], _ source: inout SeededSource) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...3, using: &source) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &source)
      let length = min(Int.random(in: 1...20, using: &source), bytes.count - place)
      switch Int.random(in: 0..<6, using: &source) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &source)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &source)
      case 2: bytes.removeSubrange(place..<(place + length))
      case 3: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
      case 4:
        for position in place..<(place + length) { bytes[position] = 0xFF }
      default:
        bytes.insert(UInt8.random(in: 0...255, using: &source), at: place)
      }
    }
    return bytes
  }

  @Test(arguments: [11, 12, 13, 14]) func changedFilesAreReadOrRefused(seed: UInt64) throws {
    let bytes = try Self.workbook()
    var source = SeededSource(seed)
    var refused = 0
    for _ in 0..<1_000 where refusal(mutated(bytes, &source)) != nil { refused += 1 }
    #expect(refused > 900, "seed \(seed): nearly every change breaks a sum or a place")
  }

  @Test(arguments: [21, 22, 23, 24]) func changedPartsAreReadOrRefused(seed: UInt64) throws {
    let parts = try Self.unpacked()
    var source = SeededSource(seed)
    var refused = 0
    for _ in 0..<1_000 {
      var changed = parts
      let place = Int.random(in: 0..<parts.count, using: &source)
      changed[place].content = mutated(parts[place].content, &source)
      let bytes = ZipMaker(parts: changed).bytes()
      if refusal(bytes) != nil {
        refused += 1
      } else if let read = try? readWorkbook(bytes) {
        for sheet in read.sheets {
          // Whatever was read can be looked at.
          #expect(sheet.rows.allSatisfy { row in row.allSatisfy { $0.address.row == row.number } })
        }
      }
    }
    #expect(refused > 100, "seed \(seed)")
  }

  @Test func filesCutOffAnywhereAreRefused() throws {
    let bytes = try Self.workbook()
    for length in stride(from: 0, to: bytes.count, by: 23) {
      #expect(refusal(Array(bytes.prefix(length))) != nil, "cut at \(length)")
    }
  }

  @Test func partsCutOffAnywhereAreRefused() throws {
    let parts = try Self.unpacked()
    for place in parts.indices where parts[place].name.hasPrefix("xl/worksheets/") {
      for length in stride(from: 0, to: parts[place].content.count - 1, by: 17) {
        var cut = parts
        cut[place].content = Array(parts[place].content.prefix(length))
        #expect(refusal(ZipMaker(parts: cut).bytes()) != nil, "\(parts[place].name) at \(length)")
      }
    }
  }
}
