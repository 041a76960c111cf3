import Testing

@testable import PlanWorkbook

@Suite struct ZipArchiveTests {
  private func workbook() throws -> [UInt8] {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    try writeWorkbook([row(.init(.text("hello")))], to: path, created: SampleRun.created)
    return try #require(TargetFile.bytes(of: path))
  }

  private func reason(_ bytes: [UInt8]) -> String? {
    do {
      _ = try ZipArchive(bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func everyPartIsUnpackedAndItsSumIsRight() throws {
    let archive = try ZipArchive(try workbook())
    #expect(archive.entries.contains { $0.name == "xl/worksheets/sheet1.xml" })
    let strings = try #require(archive.entries.first { $0.name == "xl/sharedStrings.xml" })
    let text = String(decoding: strings.bytes, as: UTF8.self)
    #expect(text.contains("<t>hello</t>"))
  }

  @Test func everyTruncationIsFound() throws {
    let bytes = try workbook()
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(reason(Array(bytes.prefix(length))) != nil, "cut at \(length)")
    }
    #expect(reason([]) == "the file ends too early")
  }

  @Test func aFlippedByteInAPartIsFound() throws {
    let bytes = try workbook()
    var found = 0
    // Beyond the first part's header, within its packed data.
    for position in stride(from: 60, to: 160, by: 10) {
      var damaged = bytes
      damaged[position] ^= 0x55
      if reason(damaged)?.contains("damaged") == true { found += 1 }
    }
    #expect(found == 10)
  }
}
