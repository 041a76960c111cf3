import Testing

@testable import parkplan

@Suite struct DiskTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func aFileThatIsMissingOrAFolderEndsWith66() throws {
    let missing = #expect(throws: Failure.self) { try readFile(folder.path + "/plan.json") }
    #expect(missing?.code == .unreadable)
    #expect(missing?.message.contains("plan.json does not exist") == true)
    let isFolder = #expect(throws: Failure.self) { try readFile(folder.path) }
    #expect(isFolder?.code == .unreadable)
  }

  @Test func aFileIsReadByteForByte() throws {
    try folder.write("a\r\n\u{FEFF}", to: "x")
    #expect(try readFile(folder.path + "/x") == Array("a\r\n\u{FEFF}".utf8))
    #expect(isExistingFile(folder.path + "/x"))
  }

  @Test func anOutputInAMissingFolderEndsWith73() throws {
    let failure = #expect(throws: Failure.self) {
      try requireWritable(folder.path + "/missing/out.xlsx")
    }
    #expect(failure?.code == .unwritable)
    #expect(throws: Failure.self) { try requireWritable(folder.path) }
    #expect(throws: Failure.self) { try requireWritable("") }
    try requireWritable(folder.path + "/out.xlsx")
  }

  @Test func outputFoldersAreCheckedThenMade() throws {
    let folder = try TestFolder()
    try folder.write("x", to: "file")
    #expect(throws: Failure.self) { try requireWritableFolder(folder.path + "/file") }
    #expect(throws: Failure.self) { try requireWritableFolder(folder.path + "/missing/out") }
    try requireWritableFolder(folder.path)
    try requireWritableFolder(folder.path + "/out/")
    try makeFolder(folder.path + "/out")
    #expect(try folder.names().contains("out"))
    try makeFolder(folder.path + "/out")
    #expect(throws: Failure.self) { try makeFolder(folder.path + "/file/out") }
  }
}
