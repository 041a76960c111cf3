import Testing

@testable import PlanWorkbook

@Suite struct FileKindTests {
  /// A compound file with one stream of a name, as far as anyone looks.
  private func compound(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 2_048 - 8)
    for (position, byte) in name.utf8.enumerated() { bytes[1_152 + 2 * position] = byte }
    return bytes
  }

  @Test func officeFilesOfOtherKindsAreTold() {
    #expect(refusal(compound("Workbook")) == .kind(.oldExcel))
    #expect(refusal(compound("Book")) == .kind(.oldExcel))
    #expect(refusal(compound("EncryptedPackage")) == .kind(.password))
    #expect(refusal(compound("WordDocument")) == .kind(.otherOffice))
    #expect(refusal(Array(compound("Workbook").prefix(40))) == .kind(.otherOffice))
    #expect(refusal([9, 4, 6, 0, 0, 0, 16, 0]) == .kind(.oldExcel))
  }

  @Test func textAndOthersAreTold() {
    #expect(refusal([]) == .kind(.empty))
    #expect(refusal(Array("park_id,land_ha\nP01,12\n".utf8)) == .kind(.text))
    #expect(refusal(Array("<html><table>园区</table>".utf8)) == .kind(.text))
    #expect(refusal([0xFF, 0xFE, 0x41, 0]) == .kind(.text))
    #expect(refusal([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]) == .kind(.unknown))
  }

  @Test func otherZipFilesAreTold() {
    #expect(refusal(ZipMaker(parts: []).bytes()) == .kind(.otherZip))
    #expect(refusal(ZipMaker(parts: [.init("notes.txt", "a")]).bytes()) == .kind(.otherZip))
    let spreadsheet = ZipMaker(parts: [
      .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      .init("content.xml", "<a/>"),
    ])
    #expect(refusal(spreadsheet.bytes()) == .kind(.openDocument))
    var book = BookMaker(rows: "")
    book.others["xl/workbook.xml"] = "<document xmlns=\"urn:word\"/>"
    #expect(refusal(book.bytes()) == .kind(.otherOffice))
    book.others = [
      "_rels/.rels": """
      <Relationships xmlns="\(BookMaker.package)/relationships"><Relationship Id="a" \
      Type="\(book.office)/officeDocument" Target="xl/workbook.bin"/></Relationships>
      """
    ]
    #expect(refusal(book.bytes()) == .kind(.binaryWorkbook))
  }
}
