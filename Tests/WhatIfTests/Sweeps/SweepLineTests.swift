import Optimizer
import ParkModel
import Testing

@testable import WhatIf

@Suite struct SweepLineTests {
  private let parks = SweptParks()

  @Test func headersAndRecordsReadBackAsTheyWere() throws {
    let swept = try #require(try parks.swept())
    let header = parks.header(swept)
    #expect(SweepLine.header(try SweepLine.text(header)) == header)
    let more: [SweepRecord] = [
      SweepRecord(future: 0, answer: .withoutPlan, carried: [.breaks]),
      SweepRecord(future: 1, answer: .impossible("cap below benchmark")),
      SweepRecord(future: 2, answer: .unsolved("why"), carried: [.unknown]),
      SweepRecord(
        future: 3, answer: .withoutPlan,
        carried: [.holds(Certified(reached: 0.1, atMost: Points(.infinity)))]),
    ]
    for record in try [swept.today] + parks.records(swept) + more {
      let line = SweepLine.text(record)
      #expect(SweepLine.record(line, of: header) == record, "\(line)")
      #expect(SweepLine.future(line) == record.future)
      #expect(!line.contains("\n"))
    }
  }

  @Test func aReasonStaysOnItsLine() throws {
    let swept = try #require(try parks.swept())
    let line = SweepLine.text(SweepRecord(future: 1, answer: .impossible("one\ttwo\nthree")))
    #expect(line.hasPrefix("1\timpossible\t-\tone two three\t"))
    #expect(
      SweepLine.record(line, of: parks.header(swept))?.answer == .impossible("one two three"))
  }

  /// Every byte of a record and of a header counts.
  @Test func aChangedByteIsKnown() throws {
    let swept = try #require(try parks.swept())
    let header = parks.header(swept)
    let lines = try [SweepLine.text(header)] + parks.records(swept).map(SweepLine.text)
    for line in lines {
      #expect(SweepLine.isIntact(line))
      let bytes = Array(line.utf8)
      for place in bytes.indices {
        var changed = bytes
        changed[place] = bytes[place] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
        let text = String(decoding: changed, as: UTF8.self)
        #expect(!SweepLine.isIntact(text), "\(text)")
        #expect(SweepLine.record(text, of: header) == nil && SweepLine.header(text) == nil)
      }
    }
    #expect(!SweepLine.isIntact("") && !SweepLine.isIntact("4\tno-plan\t-"))
  }

  /// Whatever is cut from a line or put into it, reading it never crashes; most of it is refused.
  @Test func damagedLinesAreRefused() throws {
    let swept = try #require(try parks.swept())
    let header = parks.header(swept)
    let line = SweepLine.text(try parks.records(swept)[1])
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    // As if written so: whatever the checksum says, the cells must be those of a record.
    func read(_ cells: [String]) -> SweepRecord? {
      SweepLine.record(SweepLine.sealed(cells.joined(separator: "\t")), of: header)
    }
    #expect(read(cells) != nil)
    for place in cells.indices {
      var fewer = cells
      fewer.remove(at: place)
      #expect(read(fewer) == nil, "\(place)")
      for word in ["nan", "9", "-2", "x y z", "1:2:3", "∞"] where cells[place] != word {
        var other = cells
        other[place] = word
        // A future of the design is one, whichever it is; so is a number among outcomes.
        #expect(read(other) == nil || place == 0 || place == 8, "\(place) \(word)")
      }
    }
    for end in line.indices { _ = SweepLine.record(String(line[..<end]), of: header) }
    #expect(SweepLine.record("", of: header) == nil)
    #expect(read(["4", "no-plan", "-"]) == nil, "four futures count from 0")
  }

  @Test func aHeaderOfAnotherFormatIsNone() throws {
    let swept = try #require(try parks.swept())
    var header = parks.header(swept)
    header.format = 1
    #expect(SweepLine.header(try SweepLine.text(header)) == nil)
    header = parks.header(swept)
    header.shard = 5
    #expect(SweepLine.header(try SweepLine.text(header)) == nil)
    header.shards = 1_000_000_000
    #expect(SweepLine.header(try SweepLine.text(header)) == nil)
    #expect(SweepLine.header("{}") == nil && SweepLine.header("park,path") == nil)
  }
}
