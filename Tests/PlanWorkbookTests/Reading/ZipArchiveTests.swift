import Testing

@testable import PlanWorkbook

@Suite struct ZipArchiveTests {
  private func workbook() throws -> [UInt8] {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    try writeWorkbook([row(.init(.text("hello")))], to: path, created: SampleRun.created)
    return try #require(TargetFile.bytes(of: path))
  }

  /// Why the file or one of its parts is refused.
  private func problem(_ bytes: [UInt8]) -> WorkbookRefusal? {
    do throws(WorkbookRefusal) {
      let archive = try ZipArchive(bytes)
      for entry in archive.entries { _ = try archive.unpacked(entry) }
      return nil
    } catch {
      return error
    }
  }

  @Test func everyPartIsUnpackedAndItsSumIsRight() throws {
    let archive = try ZipArchive(try workbook())
    #expect(archive.entry("xl/worksheets/sheet1.xml") != nil)
    #expect(archive.entry("XL/Worksheets/SHEET1.xml") != nil, "names in any case")
    let strings = try #require(archive.entry("xl/sharedStrings.xml"))
    let text = String(decoding: try archive.unpacked(strings), as: UTF8.self)
    #expect(text.contains("<t>hello</t>"))
  }

  @Test func everyTruncationIsFound() throws {
    let bytes = try workbook()
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(problem(Array(bytes.prefix(length))) != nil, "cut at \(length)")
    }
    #expect(
      problem([]) == .damaged(reason: "it ends too early; the copy or download was cut off"))
  }

  @Test func aFlippedByteInAPartIsFound() throws {
    let bytes = try workbook()
    // Beyond the first part's header, within its packed data.
    for position in stride(from: 60, to: 160, by: 10) {
      var damaged = bytes
      damaged[position] ^= 0x55
      #expect(problem(damaged) != nil, "byte \(position)")
    }
  }

  @Test func partsThatLieAboutTheirLengthStopEarly() {
    for (size, reason) in [
      (22, "it unpacks to more than it says"), (24, "it unpacks to less than it says"),
    ] {
      let part = ZipMaker.Part("a", bytes: InflateTests.packed, method: 8, size: size)
      #expect(
        problem(ZipMaker(parts: [part]).bytes()) == .damaged(reason: "part 'a': \(reason)"))
    }
  }

  @Test func realBombsAreRefusedBeforeTheyUnpack() throws {
    let spaces = [UInt8](repeating: 0x20, count: 3_000_000)
    var file = PackedFile()
    try file.add("a.xml", spaces)
    var bytes = file.finished()
    let problem = problem(bytes)
    guard case .bomb(part: "a.xml", let reason) = problem else {
      Issue.record("\(problem.map { "\($0)" } ?? "read")")
      return
    }
    #expect(reason.hasSuffix("bytes unpack to 3000000"))
    // The same bomb, said to be small in both places that state its size.
    let entry = bytes.count - 22 - 46 - 5
    for place in [22, entry + 24] {
      bytes.replaceSubrange(place..<(place + 4), with: [0xE8, 3, 0, 0])
    }
    #expect(
      self.problem(bytes)
        == .damaged(reason: "part 'a.xml': it unpacks to more than it says"))
  }

  @Test func aWrongSumIsFound() {
    var part = ZipMaker.Part("a", "text")
    part.checksum = 1
    #expect(
      problem(ZipMaker(parts: [part]).bytes())
        == .damaged(reason: "part 'a': its check sum is wrong"))
  }

  @Test func theSameNameTwiceIsRefused() {
    let bytes = ZipMaker(parts: [.init("xl/a.xml", "1"), .init("XL/A.xml", "2")]).bytes()
    #expect(
      problem(bytes) == .unsafe(part: "XL/A.xml", reason: "it stands in the file twice"))
  }
}
