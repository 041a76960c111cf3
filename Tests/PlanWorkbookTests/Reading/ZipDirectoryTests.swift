import Testing

@testable import PlanWorkbook

@Suite struct ZipDirectoryTests {
  private func names(_ maker: ZipMaker) throws -> [String] {
    try ZipArchive(maker.bytes()).entries.map(\.name)
  }

  private func problem(_ bytes: [UInt8]) -> WorkbookRefusal? {
    do throws(WorkbookRefusal) {
      _ = try ZipArchive(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func problem(_ parts: ZipMaker.Part...) -> WorkbookRefusal? {
    problem(ZipMaker(parts: parts).bytes())
  }

  // MARK: Legitimate files of many kinds

  @Test func commentsDescriptorsAndZip64AreRead() throws {
    var part = ZipMaker.Part("xl/a.xml", "text")
    #expect(try names(ZipMaker(parts: [part])) == ["xl/a.xml"])
    #expect(try names(ZipMaker(parts: [part], comment: Array("PK\u{5}\u{6} note".utf8))).count == 1)
    part.hasDescriptor = true
    #expect(try names(ZipMaker(parts: [part, .init("b", "more")])) == ["xl/a.xml", "b"])
    let long = ZipMaker(parts: [part, .init("b", "more")], usesZip64: true)
    let archive = try ZipArchive(long.bytes())
    #expect(try archive.unpacked(archive.entries[1]) == Array("more".utf8))
  }

  @Test func foldersOfWindowsAreRead() throws {
    #expect(try names(ZipMaker(parts: [.init("xl\\a.xml", "")])) == ["xl/a.xml"])
  }

  // MARK: Broken files

  @Test func cutOffAndForeignDirectoriesAreRefused() {
    let bytes = ZipMaker(parts: [.init("a", "text")]).bytes()
    for length in 0..<bytes.count {
      #expect(problem(Array(bytes.prefix(length))) != nil, "cut at \(length)")
    }
    let moved = [0x21, 0x21] + bytes
    #expect(problem(moved) == .damaged(reason: "its list of parts is broken"))
  }

  @Test func aPartThatIsNotWhereTheListSaysIsRefused() {
    var part = ZipMaker.Part("a", "text")
    part.localName = "b"
    #expect(
      problem(part) == .damaged(reason: "part 'a' is not where the list of parts says"))
    part.localName = nil
    part.offset = 0xFFFF_FF00
    #expect(problem(part) != nil)
  }

  // MARK: Hostile files

  @Test(arguments: ["../a", "/a", "xl/../../a", "C:/a", "..\\a", "./a", "a\u{0}b", ""])
  func namesThatLeadOutOfTheFileAreRefused(name: String) {
    #expect(
      problem(.init(name, "text"))
        == .unsafe(
          part: name.replacing("\\", with: "/"), reason: "its name leads out of the file"))
  }

  @Test func encryptedAndOddlyPackedPartsAreRefused() {
    var part = ZipMaker.Part("a", "text")
    part.flags = 1
    #expect(problem(part) == .unsafe(part: "a", reason: "it is encrypted"))
    #expect(
      problem(.init("a", bytes: [1], method: 12))
        == .unsafe(
          part: "a", reason: "it is packed in a way (12) that workbooks do not use"))
  }

  @Test func partsThatShareBytesAreRefused() {
    // As in 42.zip and its successors: one packed body stands for many parts.
    let first = ZipMaker.Part("a", "text")
    var second = ZipMaker.Part("a2", "text")
    second.localName = "a2"
    second.offset = 0
    #expect(problem(first, second) != nil, "the header of the first names another part")
    let inner = ZipMaker(parts: [.init("b", "text")]).bytes().prefix(35)
    var quoted = ZipMaker.Part("b", "text")
    // The header of the second part stands within the data of the first.
    quoted.offset = 31
    #expect(
      problem(.init("a", bytes: Array(inner)), quoted)
        == .unsafe(part: "b", reason: "it overlaps part 'a'"))
  }

  @Test func bombsAreRefusedByWhatTheySay() {
    let content = [UInt8](repeating: 0, count: 10_000)
    #expect(
      problem(.init("a", bytes: content, method: 8, size: 200_000_001))
        == .bomb(part: "a", reason: "it unpacks to more than 200000000 bytes"))
    #expect(
      problem(.init("a", bytes: content, method: 8, size: 2_000_200))
        == .bomb(part: "a", reason: "10000 bytes unpack to 2000200"))
    #expect(problem(.init("a", bytes: content, method: 8, size: 2_000_000)) == nil)
    let large = [UInt8](repeating: 0, count: 1_000_000)
    #expect(
      problem(
        .init("a", bytes: large, method: 8, size: 190_000_000),
        .init("b", bytes: large, method: 8, size: 190_000_000),
        .init("c", bytes: large, method: 8, size: 190_000_000))
        == .bomb(part: "c", reason: "the parts up to it unpack to more than 400000000 bytes"))
  }

  @Test func tooManyPartsAreRefused() {
    let parts = (0...10_000).map { ZipMaker.Part("p\($0)", "") }
    #expect(problem(ZipMaker(parts: parts).bytes()) == .tooMany(what: "parts", most: 10_000))
  }
}
