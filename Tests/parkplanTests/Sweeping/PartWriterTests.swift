import ParkFiles
import Testing

@testable import parkplan

@Suite struct PartWriterTests {
  private let folder: TestFolder
  private var path: String { folder.path + "/part" }

  init() throws { folder = try TestFolder() }

  @Test func linesAreThereAsSoonAsTheyAreWritten() throws {
    let writer = try PartWriter(path, keeping: nil)
    try writer.append("one")
    #expect(try folder.read("part") == "one\n")
    try writer.append("两")
    #expect(try folder.read("part") == "one\n两\n")
  }

  @Test func nothingIsWrittenOver() throws {
    try folder.write("mine", to: "part")
    #expect(throws: UnwritableFile.self) { try PartWriter(path, keeping: nil) }
    #expect(try folder.read("part") == "mine")
  }

  @Test func whatIsTornIsCutOff() throws {
    try folder.write("one\ntw", to: "part")
    try PartWriter(path, keeping: 4).append("two")
    #expect(try folder.read("part") == "one\ntwo\n")
  }

  @Test func onePartHasOneWriter() throws {
    let first = try PartWriter(path, keeping: nil)
    #expect(throws: Failure.self) { try PartWriter(path, keeping: 0) }
    try first.append("still mine")
    #expect(try folder.read("part") == "still mine\n")
  }

  @Test func aFullDiskIsSaid() throws {
    #expect(throws: UnwritableFile.self) { try PartWriter("/dev/full", keeping: 0).append("x") }
  }
}
