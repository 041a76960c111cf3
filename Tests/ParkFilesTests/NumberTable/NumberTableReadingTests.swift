import ParkModel
import Testing

@testable import ParkFiles

/// Whole files: the same as the reader of portfolios, for any size of block and any threads.
struct NumberTableReadingTests {
  @Test func aTableIsReadColumnByColumn() throws {
    let table = try SampleTable.table(
      """
      park,path,kind,growth,debt
      P1,co-city,port,0.5,12
      P2,,,,-3e2

      P3,urbanization,port,+.25,7.
      """)
    #expect(table.parks == ["P1", "P2", "P3"])
    #expect(table.paths == [.coCity, nil, .urbanization])
    #expect(table.kinds == ["port", "", "port"])
    #expect(table.columns == ["growth", "debt"])
    let values = [0.5, 12, .nan, -300, 0.25, 7]
    #expect(table.values.map(SampleTable.bits) == values.map(SampleTable.bits))
    #expect(table.notices.isEmpty)
  }

  @Test func allProblemsOfAFileComeAtOnceInTheOrderOfTheRows() throws {
    let text = """
      park,growth,growth,path,debt
      P1,1,,co-city,12%
      P2,2,,,3
      P 3,3,,town,4
      ,4,,,5
      P2,"1,234",,,6
      P6,6
      P7,7,,,8,9
      P8,"8" x,,,9
      """
    #expect(
      try SampleTable.problems(text) == [
        """
        table.csv, row 1, field 'growth': the column 'growth' appears twice.
          Fix: remove or rename one of them
        """,
        """
        table.csv, row 2, field 'debt': '12%' has a percent sign.
          Fix: write 0.12
        """,
        """
        table.csv, row 4, field 'park': 'P 3' is not an identifier.
          Fix: use at most 64 letters a to z, digits, '-', '_' and '.'; names go into name_en and name_zh
        """,
        """
        table.csv, row 4, field 'path': 'town' is none of the words known here.
          Fix: write one of urbanization, re-urbanization, co-city
        """,
        """
        table.csv, row 5, field 'park': nothing is given.
          Fix: write an identifier
        """,
        """
        table.csv, row 6, field 'growth': '1,234' has a thousands separator.
          Fix: write 1234
        """,
        """
        table.csv, row 6, field 'park': the park 'P2' stands here again, after row 3.
          Fix: give every park an identifier of its own
        """,
        """
        table.csv, row 7: the row has 2 cells, the header 5.
          Fix: give every row a cell for every column; a cell may be empty
        """,
        """
        table.csv, row 8: the row has 6 cells, the header 5.
          Fix: put text with commas into double quotes, and numbers without separators
        """,
        """
        table.csv, row 9: there is text between a closing double quote and the next comma.
          Fix: put the whole cell into quotes, and write a quote inside it twice
        """,
      ])
  }

  @Test func filesThatAreNoTextAreRefusedByName() throws {
    let save = "\n  Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'"
    // 鞍山 is B0 B0 C9 BD in GBK.
    let rows = Array("park;name;x\nP1;a;1\nP2;".utf8)
    #expect(
      try SampleTable.outcome(rows + [0xB0, 0xB0, 0xC9, 0xBD] + Array(";2\n".utf8))
        == .refused([
          "table.csv: the file is GB18030 (GBK, the Chinese Windows encoding), not UTF-8." + save
        ]))
    #expect(
      try SampleTable.outcome(Array("park,x\nP1\0,2\n".utf8))
        == .refused(["table.csv, row 2: the file holds a zero byte: it is not text." + save]))
    #expect(
      try SampleTable.outcome([0x50, 0x4B, 0x03, 0x04, 0x14])
        == .refused(["table.csv: the file is an Excel workbook (.xlsx) under another name." + save])
    )
  }

  @Test func anEncodingFaultFarDownIsFound() throws {
    // Behind the first lines that are looked at before the header is judged.
    var bytes = Array("park;x\n".utf8)
    for row in 0..<100_000 { bytes += Array("P\(row);12.5\n".utf8) }
    bytes += [0xFF]
    let refusal = SampleTable.Outcome.refused([
      "table.csv, row 100002: the text is not UTF-8 from here on."
        + "\n  Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'"
    ])
    #expect(try SampleTable.outcome(bytes) == refusal)
  }

  @Test func tablesWithoutRowsOrNumbersAreRefused() throws {
    let noParks = """
      table.csv: the file has a header, but no parks.
        Fix: add one row for each park
      """
    let noNumbers = """
      table.csv, row 1: there is no column of numbers.
        Fix: add a column for each indicator, with plain numbers
      """
    #expect(try SampleTable.problems("park,x") == [noParks])
    #expect(try SampleTable.problems("park,x\n\r\n,,\n") == [noParks])
    #expect(try SampleTable.problems("park\nP1\n") == [noNumbers])
    #expect(try SampleTable.problems(",,\n") == [noParks, noNumbers])
    #expect(
      try SampleTable.problems("") == [
        """
        table.csv: the file is empty.
          Fix: write the column names into row 1, or remove the file
        """
      ])
    #expect(
      try SampleTable.problems("park;x\nP1;2\n") == [
        """
        table.csv, row 1: the columns are separated by semicolons, not by commas.
          Fix: save the file with commas: in the spreadsheet choose 'CSV UTF-8', with the list \
        separator of the system set to a comma
        """
      ])
  }

  @Test func aQuoteThatIsNeverClosedEndsTheReading() throws {
    let unclosed = """
      table.csv, row 3: a double quote in this row is never closed.
        Fix: close it, or write a quote inside quoted text twice
      """
    let noNumber = """
      table.csv, row 2, field 'x': '1%' has a percent sign.
        Fix: write 0.01
      """
    for rest in ["P2,\"3\nP3,x\n", "P2,\"3\nP3,\"4\nP4,x\n"] {
      #expect(try SampleTable.problems("park,x\nP1,1%\n" + rest) == [noNumber, unclosed])
    }
    #expect(
      try SampleTable.problems("park,\"x\nP1,1\n") == [
        """
        table.csv, row 1: a double quote in this row is never closed.
          Fix: close it, or write a quote inside quoted text twice
        """
      ])
  }

  @Test func moreProblemsThanAnybodyMendsAreCounted() throws {
    let rows = (0..<1_200).map { "P\($0 / 2),1,x\n" }.joined()
    let problems = try SampleTable.problems("park,a,b\nA,1,2\n" + rows)
    #expect(problems.count == 1_001)
    // 1200 cells that are no numbers, and 600 parks that stand twice.
    #expect(
      problems.last == """
        table.csv: 800 more problems are not listed.
          Fix: mend those above first, then check again
        """)
  }

  @Test(arguments: 0..<8)
  func randomFilesReadAsPortfoliosDo(batch: Int) throws {
    var read = 0
    var refused = 0
    for round in 0..<40 {
      let seed = UInt64(batch * 1_000 + round)
      let bytes = RandomTable.bytes(seed: seed)
      let expected = ReferenceTable.outcome(bytes)
      switch expected {
      case .read: read += 1
      case .refused: refused += 1
      }
      for blocks in [
        Blocks(size: 1 << 20, threads: 1), Blocks(size: 64, threads: 2),
        Blocks(size: 17, threads: 3), Blocks(size: 1, threads: 2),
      ] {
        let outcome = try SampleTable.outcome(bytes, blocks: blocks)
        let shown = String(decoding: bytes, as: UTF8.self)
        #expect(outcome == expected, "seed \(seed), \(blocks): \(shown)")
      }
    }
    #expect(read > 0 && refused > 0, "a batch of one kind tests half: \(read) read")
  }
}

/// Tables with everything that spreadsheets and people write, some of it wrong.
enum RandomTable {
  static func bytes(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let faults = random.one(of: [0, 0, 3, 12, 40])
    let hasQuotes = random.below(2) == 0
    let end = random.one(of: ["\n", "\r\n", "\r"])
    let columns = ["park", "path", "kind", "name"] + (0...random.below(4)).map { "x\($0)" }
    var text = random.below(4) == 0 ? "\u{FEFF}" : ""
    text += columns.joined(separator: ",") + end
    if random.below(6) == 0 {
      text += (0..<random.below(200)).map { _ in random.one(of: noise) }.joined()
      return Array(text.utf8)
    }
    for row in 0..<random.below(30) {
      var cells: [String] = []
      for column in columns {
        cells.append(cell(column, row, &random, faults: faults, hasQuotes: hasQuotes))
      }
      if random.below(200) < faults { cells.removeLast() }
      if random.below(200) < faults { cells.append(random.one(of: ["", " ", "extra"])) }
      text += cells.joined(separator: ",")
      text += random.below(20) == 0 ? random.one(of: ["\n", "\r\n", "\r", "\n\n", "\r\r\n"]) : end
      if random.below(20) == 0 { text += random.one(of: [end, ",,,", " ,\t", ""]) + end }
    }
    if random.below(3) == 0, !text.isEmpty { text.removeLast() }
    var bytes = Array(text.utf8)
    // Behind the header, so that the columns stay the same.
    let header = 3 + columns.joined().utf8.count + columns.count + end.utf8.count
    if random.below(400) < faults, bytes.count > header {
      let place = header + random.below(bytes.count - header)
      bytes[place] = UInt8(truncatingIfNeeded: random.next())
    }
    return bytes
  }

  private static func cell(
    _ column: String, _ row: Int, _ random: inout SplitMix64, faults: Int, hasQuotes: Bool
  ) -> String {
    let isFault = random.below(1_000) < faults
    var cell =
      switch column {
      case "park":
        isFault ? random.one(of: ["", "P1", "a b", "鞍山", "P\(row)\"", " "]) : "P\(row)"
      case "path":
        isFault
          ? random.one(of: ["city", "co-city;", "\"co-city"])
          : random.one(of: ["", "co-city", "urbanization", " co-city"])
      case "kind": random.one(of: ["", "port", "port", "high-tech development zone", " b"])
      case "name": random.one(of: ["", "Anshan", "鞍山", "5\" pipe", "a \"b\"", "-"])
      default: isFault ? random.one(of: wrong) : NumberText.random(&random)
      }
    if hasQuotes, random.below(6) == 0 {
      cell = "\"" + cell.split(separator: "\"").joined(separator: "\"\"") + "\""
      if column == "name" { cell = "\"a,\n\r\"\"b\"" }
      if random.below(3) == 0 { cell = " " + cell + "\t" }
    } else if random.below(20) == 0 {
      cell = " " + cell + " "
    }
    return cell
  }

  private static let noise = [
    ",", ",", ",", ",", "\n", "\r", "\r\n", "\"", "\"\"", ",\"", "\",", " ", "\t", "P", "1", "2.5",
    "-",
    "鞍", "co-city", "e", ".", "#",
  ]

  private static let wrong = [
    "x", "n/a", "12%", "\"1,234\"", "\"x", "\"1\"2", "\"1\" ", "nan", "1e999", "1,2", "0x1",
    "１２", "12 ha", "\"a\nb\"c", "--1",
  ]
}

/// Numbers as programs and people write them.
enum NumberText {
  static func random(_ random: inout SplitMix64) -> String {
    let sign = random.one(of: ["", "", "", "-", "+"])
    let digits = { (count: Int, random: inout SplitMix64) in
      (0..<count).map { _ in "\(random.below(10))" }.joined()
    }
    switch random.below(8) {
    case 0: return ""
    case 1: return sign + digits(1 + random.below(24), &random)
    case 2: return sign + digits(random.below(4), &random) + "." + digits(4, &random)
    case 3:
      return sign + digits(1 + random.below(12), &random) + "."
        + digits(random.below(20), &random)
    case 4:
      let value = Double(bitPattern: random.next())
      return value.isFinite ? "\(value)" : "0"
    case 5: return "\(random.unit() * 1000)"
    case 6:
      return sign + digits(1 + random.below(3), &random) + random.one(of: ["e", "E", "e-", "e+"])
        + digits(1 + random.below(2), &random)
    default: return random.one(of: edges)
    }
  }

  static let edges = [
    "0", "-0", "+0", "0.0", ".5", "5.", "00012", "0000000000000000000000001", "9007199254740991",
    "9007199254740992", "9007199254740993", "9007199254740993.0", "900719925474099.3",
    "9999999999999999999", "99999999999999999999", "18446744073709551615", "18446744073709551616",
    "0.9999999999999999999", "0.0000000000000000001", "0.5000000000000000001",
    "4503599627370496.5", "4503599627370497.5", "9007199254740993000", "1.7976931348623157e308",
    "4.9e-324", "2.2250738585072011e-308", "1e-400", "0.1", "0.3", "123456789.123456789",
    "1.0000000000000002220", "1.000000000000000111", "1.0000000000000001110",
  ]
}
