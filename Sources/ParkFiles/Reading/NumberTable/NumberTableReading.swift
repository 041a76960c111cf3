import ParkModel

/// Reads one number table: the header, then all rows at once, block by block.
///
/// The file is read twice, in blocks: once to check its encoding and to find where records begin,
/// once for the rows, which go straight to their place in the table.
struct NumberTableReading {
  let file: String
  private let blocks: Blocks
  private let problems = ProblemList(place: "")

  /// The largest file that is read.
  static let largest = 4 << 30

  init(file: String, blocks: Blocks = Blocks()) {
    self.file = file
    self.blocks = blocks
  }

  func read() throws -> NumberTable {
    let open = try OpenFile(file)
    guard open.size <= Self.largest else {
      problems.add(
        file, RecognisedFile.refusal(ofBytes: open.size, atMost: Self.largest),
        fix: "leave only the rows and columns that are needed")
      throw refusal()
    }
    let head = try FileHead(of: open)
    guard case .utf8 = head.encoding else {
      try reportEncoding(of: open, near: 0)
      throw refusal()
    }
    guard head.step == .record else {
      report(head.step)
      throw refusal()
    }
    let header = NumberTableHeader(head.records, file: file, problems: problems)
    let ranges = try RecordRanges(of: open, from: head.records.position, blocks: blocks)
    if let fault = ranges.fault {
      // What was said of the header may follow from the encoding.
      problems.removeAll()
      try reportEncoding(of: open, near: fault)
      throw refusal()
    }
    guard var header else { throw refusal() }
    header.decide(by: head.records, problems: problems)
    var rows = try NumberTableContent(open, header, ranges.stretches, blocks)
    if rows.decide(&header, problems: problems) {
      rows = try NumberTableContent(open, header, ranges.stretches, blocks)
    }
    report(rows, header, firstLine: head.records.line)
    guard problems.isEmpty else { throw refusal() }
    return NumberTable(
      parks: rows.parks, paths: rows.paths, kinds: rows.kinds,
      columns: header.numbers.map { IndicatorID(header.names[$0]) }, values: rows.values,
      notices: header.notices)
  }

  private func refusal() -> InvalidInput { InvalidInput(problems.sorted()) }

  private func report(_ step: CSVRecords.Step) {
    if step == .end {
      Table.reportEmpty(file, problems: problems)
    } else {
      Table.report(step, row: 1, file: file, problems: problems)
    }
  }

  private func report(
    _ rows: NumberTableContent, _ header: NumberTableHeader, firstLine: Int
  ) {
    if header.numbers.isEmpty {
      problems.add(
        file, row: 1, "there is no column of numbers.",
        fix: "add a column for each indicator, with plain numbers")
    }
    if rows.parks.isEmpty, !rows.isBroken {
      problems.add(
        file, "the file has a header, but no parks.", fix: "add one row for each park")
    }
    var line = firstLine
    var firstLines: [Int] = []
    for part in rows.parts {
      firstLines.append(line)
      line += part.lines
    }
    NumberTableProblems(header, file: file, problems: problems).add(
      rows.parts, firstLine: firstLines, duplicates: rows.duplicates, parks: rows.parks)
  }

  /// Says what a file is that is not UTF-8, from all of it, or from much around the fault.
  private func reportEncoding(
    of open: borrowing OpenFile, near fault: Int
  ) throws(UnreadableFile) {
    let most = RecognisedFile.largestTable
    var start = 0
    var linesBefore = 0
    var buffer: [UInt8] = []
    if open.size > most, fault > most / 2 {
      start = fault - blocks.size
      for block in blocks.split(0..<start) {
        try open.read(block, into: &buffer)
        linesBefore += buffer[..<block.count].count { $0 == Byte.lineFeed }
      }
    }
    let end = min(open.size, start + most)
    try open.read(start..<end, into: &buffer)
    var text = buffer[..<(end - start)]
    // A letter must not be cut: in no encoding of the list is a line feed part of a letter.
    if end < open.size, let cut = text.lastIndex(of: Byte.lineFeed) { text = text[...cut] }
    if start > 0 { text = text.drop { $0 != Byte.lineFeed } }
    _ = TextEncoding(of: Array(text)).textStart(
      report: { problems.add(file, row: $0.map { $0 + linesBefore }, $1, fix: $2) }, kind: .table)
  }
}
