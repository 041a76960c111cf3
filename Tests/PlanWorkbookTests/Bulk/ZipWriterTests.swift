import Foundation
import Testing

@testable import PlanWorkbook

@Suite struct ZipWriterTests {
  private func write(_ path: String, limit: UInt64 = 0xFFFF_FFFF) throws {
    var zip = try ZipWriter(path: path, limit: limit)
    try zip.add("first.xml", "<a/>")
    try zip.begin("second.xml")
    for _ in 0..<1_000 { try zip.append(Array("<row>一 two 3</row>".utf8)) }
    try zip.end()
    try zip.finish()
    #expect(zip.defect() == nil)
  }

  @Test func entriesComeBackAsTheyWere() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.zip")
    try write(path)
    let archive = try ZipArchive(TargetFile.bytes(of: path) ?? [])
    #expect(archive.entries.map(\.name) == ["first.xml", "second.xml"])
    #expect(try archive.unpacked(archive.entries[0]) == Array("<a/>".utf8))
    #expect(
      try archive.unpacked(archive.entries[1])
        == Array(String(repeating: "<row>一 two 3</row>", count: 1_000).utf8))
  }

  /// A limit of nothing makes every length and place as long as those beyond 4 GiB.
  @Test(
    .enabled(if: Tool.zipfile.isThere, "needs python3"),
    arguments: [0xFFFF_FFFF, 5_000, 0] as [UInt64])
  func anotherProgramReadsLongLengths(limit: UInt64) throws {
    let scratch = try Scratch()
    let path = scratch.file("a.zip")
    try write(path, limit: limit)
    let (code, output) = try Tool.zipfile.run(path)
    #expect(code == 0 && output == "first.xml 4\nsecond.xml 20000\n", "\(output)")
  }

  @Test func damageIsFoundWhereverItIs() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.zip")
    var zip = try ZipWriter(path: path)
    try zip.add("first.xml", "<a/>")
    try zip.begin("second.xml")
    for place in 0..<500 { try zip.append(Array("<row>\(place * place)</row>".utf8)) }
    try zip.end()
    try zip.finish()
    #expect(zip.defect() == nil)
    let whole = try #require(TargetFile.bytes(of: path))
    for place in stride(from: 0, to: whole.count, by: 29) {
      var damaged = whole
      damaged[place] ^= 0x10
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      #expect(zip.defect() != nil, "byte \(place)")
    }
    for bytes in [whole + [0], Array(whole.dropLast()), Array(whole.prefix(100)), []] {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(zip.defect() != nil, "\(bytes.count) bytes")
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(zip.defect() == "it cannot be read back")
  }
}
