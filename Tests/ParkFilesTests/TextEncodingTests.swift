import ParkModel
import Testing

@testable import ParkFiles

struct TextEncodingTests {
  private let parks = SamplePortfolio.texts["parks.csv"] ?? ""

  private func problems(_ bytes: [UInt8]) throws -> [String] {
    var files = SamplePortfolio.files(["parks.csv": ""])
    files[0].bytes = bytes
    return try SamplePortfolio.problems(files)
  }

  @Test func aByteOrderMarkIsReadOver() throws {
    let files = SamplePortfolio.files(with: ["parks.csv": "\u{FEFF}" + parks])
    #expect(
      try SamplePortfolio.read(files).portfolio.parks == SamplePortfolio.read().portfolio.parks)
  }

  @Test func utf16IsRefusedByName() throws {
    let refusal = [
      """
      parks.csv: the file is UTF-16 ('Unicode text'), not UTF-8.
        Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'
      """
    ]
    let units = Array(parks.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try problems([0xFF, 0xFE] + little) == refusal)
    #expect(try problems([0xFE, 0xFF] + big) == refusal)
    #expect(try problems(little) == refusal)
    #expect(try problems(big) == refusal)
  }

  @Test func gb18030IsRefusedByName() throws {
    // 鞍山 is B0 B0 C9 BD in GBK.
    let bytes = Array("park,path,name_zh\nP01,co-city,".utf8) + [0xB0, 0xB0, 0xC9, 0xBD, 0x0A]
    #expect(
      try problems(bytes) == [
        """
        parks.csv: the file is GB18030 (GBK, the Chinese Windows encoding), not UTF-8.
          Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'
        """
      ])
    #expect(TextEncoding(of: [0x61, 0x81, 0x30, 0x81, 0x30]) == .gb18030)
  }

  @Test func workbooksUnderAnotherNameAreRefusedByName() throws {
    #expect(
      try problems([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]) == [
        """
        parks.csv: the file is an Excel workbook (.xlsx) under another name.
          Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'
        """
      ])
    #expect(
      TextEncoding(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .xls)
  }

  @Test func aZeroByteIsNoText() throws {
    #expect(
      try problems(Array("park,path\nP01\0,co-city\n".utf8)) == [
        """
        parks.csv, row 2: the file holds a zero byte: it is not text.
          Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'
        """
      ])
  }

  @Test func brokenTextNamesItsLine() {
    #expect(TextEncoding(of: Array("a\nb\n".utf8) + [0xFF, 0x0A]) == .unknown(line: 3))
    #expect(TextEncoding(of: [0xED, 0xA0, 0x80]) == .unknown(line: 1))
    #expect(TextEncoding(of: [0xE9]) == .unknown(line: 1))
  }

  @Test func everyLetterOfUnicodeIsText() {
    for scalar in ["é", "中", "\u{10FFFF}", "\u{800}", "\u{FFFD}", "\u{10000}"] {
      #expect(TextEncoding(of: Array(scalar.utf8)) == .utf8(start: 0), "\(scalar)")
    }
  }
}
