import Foundation
import Testing

@testable import ParkFiles

/// A folder of its own for one test, deleted afterwards.
struct WritingPlace: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/writing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func content() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

struct FolderWritingTests {
  private let files = [
    PortfolioFile(name: "parks.csv", bytes: Array("park,path\n".utf8)),
    PortfolioFile(name: "frameworks/city.yaml", bytes: Array("framework: city\n".utf8)),
  ]

  @Test func aNewFolderHoldsTheFilesAndNothingStaysBeside() throws {
    let place = try WritingPlace()
    try writeFolder("\(place.path)/new/", files)
    #expect(try place.content() == ["new"])
    let written = FileManager.default.contents(atPath: "\(place.path)/new/frameworks/city.yaml")
    #expect(written == Data("framework: city\n".utf8))
  }

  @Test func anEmptyFolderIsFilled() throws {
    let place = try WritingPlace()
    try writeFolder(place.path, files)
    #expect(try place.content() == ["frameworks", "parks.csv"])
  }

  @Test func foldersOnTheWayAreMade() throws {
    let place = try WritingPlace()
    try writeFolder("\(place.path)/a/b", files)
    #expect(FileManager.default.fileExists(atPath: "\(place.path)/a/b/parks.csv"))
  }

  @Test func aFolderThatHoldsAnythingIsLeftAlone() throws {
    let place = try WritingPlace()
    let mine = "\(place.path)/mine.txt"
    #expect(FileManager.default.createFile(atPath: mine, contents: Data("x".utf8)))
    let error = #expect(throws: UnwritableFile.self) { try writeFolder(place.path, files) }
    #expect(
      error?.description == """
        \(place.path): the folder is not empty (it holds 'mine.txt'); nothing was written.
          Fix: name a folder that does not exist yet, or empty this one.
        """)
    #expect(try place.content() == ["mine.txt"])
  }

  @Test func aFileIsNotAFolder() throws {
    let place = try WritingPlace()
    let file = "\(place.path)/file"
    #expect(FileManager.default.createFile(atPath: file, contents: Data("x".utf8)))
    let error = #expect(throws: UnwritableFile.self) { try writeFolder(file, files) }
    #expect(
      error?.description
        == "\(file): is a file, not a folder.\n  Fix: name a folder that does not exist yet.")
    #expect(FileManager.default.contents(atPath: file) == Data("x".utf8))
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    let place = try WritingPlace()
    let file = "\(place.path)/file"
    #expect(FileManager.default.createFile(atPath: file, contents: Data()))
    let error = #expect(throws: UnwritableFile.self) { try writeFolder("\(file)/new", files) }
    #expect(
      error?.description == """
        \(file)/new: cannot be written.
          Fix: name a folder on a disk with room, that you may write to.
        """)
    #expect(try place.content() == ["file"])
  }

  @Test func noNameIsNoFolder() {
    #expect(
      throws: UnwritableFile(path: "''", reason: "is not a folder.\n  Fix: name a new folder.")
    ) {
      try writeFolder("", files)
    }
  }
}
