import Foundation
import ParkFiles
import ParkModel
import Testing
import WhatIf

@testable import parkplan

@Suite struct PartFileTests {
  private let folder: TestFolder
  private let text: String
  private var lines: [String] { text.split(separator: "\n").map(String.init) }

  init() throws {
    folder = try TestFolder()
    try SweptProposals.write(to: folder)
    _ = try SweptProposals.run(in: folder)
    text = try folder.read("whole.sweep")
  }

  private func read(_ text: String) throws -> PartFile {
    try folder.write(text, to: "other.sweep")
    return try PartFile(folder.path + "/other.sweep")
  }

  private func futures(_ part: PartFile) throws -> [Int] {
    var futures: [Int] = []
    try part.forEachRecord { futures.append($0.future) }
    return futures
  }

  @Test func recordsComeInTheOrderOfFuturesWhateverTheOrderOfLines() throws {
    let mixed = [lines[0], lines[1]] + lines[2...].reversed()
    let part = try read(mixed.joined(separator: "\n") + "\n")
    #expect(try futures(part) == [0, 1, 2, 3, 4, 5])
    #expect(part.count == 6 && part.missing.isEmpty && part.intactBytes == text.utf8.count)
    #expect(try part.todayRecord().future == SweepRecord.today)
  }

  @Test func aTornLineDoesNotCount() throws {
    let part = try read(String(text.dropLast()))
    #expect(part.count == 5 && part.missing.count == 1)
    #expect(part.intactBytes < text.utf8.count)
    #expect(try futures(part).count == 5)
  }

  @Test func linesThatDoNotBelongAreAllNamed() throws {
    let broken = lines.prefix(3) + [lines[2], "park,path", "99\tno-plan\tx"]
    do {
      _ = try read(broken.joined(separator: "\n") + "\n")
      Issue.record("it is refused")
    } catch let invalid as InvalidInput {
      #expect(invalid.problems.map(\.row) == [4, 5, 6])
      #expect(invalid.problems[0].found.hasSuffix("stands twice"))
    }
  }

  /// Before anything is solved or joined: the plan of the portfolio, a value, a carried value.
  @Test func damagedLinesAreAllNamedWhenThePartIsOpened() throws {
    var damaged = lines
    for row in [1, 3, 5] {
      damaged[row] = String(damaged[row].map { $0 == "1" ? "2" : $0 })
      #expect(damaged[row] != lines[row])
    }
    let refused = #expect(throws: InvalidInput.self) {
      try read(damaged.joined(separator: "\n") + "\n")
    }
    #expect(refused?.problems.map(\.row) == [2, 4, 6])
    #expect(refused?.problems.allSatisfy { $0.found.contains("damaged") } == true)
  }

  @Test(arguments: ["", "park,path\nP1,co-city\n", "{\"format\":1}\n"])
  func otherFilesAreNoParts(text: String) throws {
    #expect(throws: InvalidInput.self) { try read(text) }
    #expect(throws: UnreadableFile.self) { try PartFile(folder.path + "/nowhere") }
  }

  @Test func onlyAPartThatCanBeGoneOnWithIsIntact() throws {
    let path = folder.path + "/other.sweep"
    for (text, isIntact) in [
      (text, true), (String(text.dropLast(9)), true), ("", true), (String(text.prefix(20)), true),
      (text.replacing("\tsolved", with: "\tSolved"), false), ("park,path\n", false),
    ] {
      try folder.write(text, to: "other.sweep")
      if isIntact {
        try PartFile.requireIntact(path)
      } else {
        #expect(throws: InvalidInput.self) { try PartFile.requireIntact(path) }
      }
    }
  }

  @Test func theBeginningOfAHeaderLosesNothing() throws {
    let path = folder.path + "/other.sweep"
    for (text, isBeginning) in [
      ("", true), ("{\"a", true), ("{\"b", false), ("{\"a\":1}\n", false),
    ] {
      try folder.write(text, to: "other.sweep")
      #expect(try PartFile.isBeginning(path, of: "{\"a\":1}") == isBeginning, "\(text)")
    }
  }

  /// Lines longer than what is read at once, and at its borders.
  @Test func longLinesAreReadWhole() throws {
    let lengths = [1 << 20, (1 << 20) - 1, 3, 0, 1 << 21]
    try folder.write(
      lengths.map { String(repeating: "x", count: $0) + "\n" }.joined() + "torn", to: "long")
    var found: [Int] = []
    let file = try Descriptor(reading: folder.path + "/long")
    try file.forEachLine { line, start, length in
      found.append(length)
      #expect(line.utf8.count == length)
      let again = try file.text(at: start, length: length)
      #expect(again == line)
    }
    #expect(found == lengths)
  }
}
