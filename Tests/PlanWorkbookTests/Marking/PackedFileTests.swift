import Testing

@testable import PlanWorkbook

@Suite struct PackedFileTests {
  @Test func partsComeBackInTheirOrder() throws {
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    var file = PackedFile()
    try file.add("b.xml", long)
    try file.add("a.xml", [])
    let bytes = file.finished()
    let archive = try ZipArchive(bytes)
    #expect(archive.entries.map(\.name) == ["b.xml", "a.xml"])
    #expect(try archive.unpacked(archive.entries[0]) == long)
    #expect(try archive.unpacked(archive.entries[1]) == [])
    #expect(bytes.count < long.count)
  }
}
