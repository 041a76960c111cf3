import Foundation
import ParkModel
import PlanReport
import RunStore
import Testing

@testable import PlanWorkbook
@testable import parkplan

/// The workbook of a plan of `ThreeParks`, with a planner's edits.
struct EditedWorkbook {
  var sheets: [Sheet]
  private let created: String
  private let folder: TestFolder

  /// Plans, and writes `plan.xlsx` into the folder.
  init(in folder: TestFolder, language: Language = .english) throws {
    self.folder = folder
    try ThreeParks.write(to: folder)
    let plan = try CommandRun(
      [
        "plan", "three", "--workbook", "plan.xlsx", "--no-store", "--language", language.rawValue,
      ], in: folder)
    #expect(plan.code == 0, "\(plan.errors)")
    let kept = try CarriedRun.find(
      in: readWorkbook(at: folder.path + "/plan.xlsx"), path: "plan.xlsx", store: { nil })
    var run = try kept.planRun()
    created = run.created
    run.attachments = try Wiring.attachments(
      run, kept.settings, kept.loaded, result: kept.stored.result)
    sheets = try PlanReport.sheets(of: run, language: language)
  }

  /// The address of a cell by its sheet, what stands in the first column of its row, and its key.
  func address(_ sheet: String, _ row: String, _ key: String) throws -> CellAddress {
    let found = try #require(sheets.first { $0.name == sheet })
    let keys = found.rows[3].cells
    let column = try #require(keys.firstIndex { $0.content == .text(key) }, "\(key)")
    let line = try #require(
      found.rows.indices.first {
        found.rows[$0].cells.count > 1 && found.rows[$0].cells[1].content == .text(row)
      }, "\(row)")
    return CellAddress(row: line + 1, column: column + 1)
  }

  func cell(_ sheet: String, _ row: String, _ key: String) throws -> Cell {
    let address = try address(sheet, row, key)
    return try #require(sheets.first { $0.name == sheet }).cell(address)
  }

  mutating func set(
    _ sheet: String, _ row: String, _ key: String, to content: Cell.Content
  ) throws {
    let address = try address(sheet, row, key)
    let place = try #require(sheets.firstIndex { $0.name == sheet })
    sheets[place].rows[address.row - 1].cells[address.column - 1].content = content
  }

  /// - Parameter typed: What is typed into cells that formulas take, by sheet and address: it goes
  ///   into the file itself, whose formulas keep their old results.
  func write(
    _ name: String = "edited.xlsx",
    typed: [(sheet: String, address: CellAddress, text: String)] = []
  ) throws {
    let path = folder.path + "/" + name
    try writeWorkbook(sheets, to: path, created: created)
    guard !typed.isEmpty else { return }
    let archive = try ZipArchive([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    var parts = try archive.entries.map { (name: $0.name, bytes: try archive.unpacked($0)) }
    for edit in typed {
      let number = try #require(sheets.firstIndex { $0.name == edit.sheet }) + 1
      let place = try #require(
        parts.firstIndex { $0.name == "xl/worksheets/sheet\(number).xml" })
      let xml = String(decoding: parts[place].bytes, as: UTF8.self)
      let cell = try Regex("<c r=\"\(edit.address.text)\"[^>]*?(/>|>.*?</c>)")
      let text = xml.replacing(
        cell, with: "<c r=\"\(edit.address.text)\" t=\"inlineStr\"><is><t>\(edit.text)</t></is></c>"
      )
      #expect(text != xml, "\(edit.address.text) is not there")
      parts[place].bytes = Array(text.utf8)
    }
    var zip = try ZipWriter(path: path)
    for part in parts { try zip.add(part.name, String(decoding: part.bytes, as: UTF8.self)) }
    try zip.finish()
  }
}

extension EditedWorkbook {
  /// Lets the workbook carry other files than those of its run.
  mutating func attach(_ files: [AttachedFile]) throws {
    let place = try #require(sheets.firstIndex { $0.name == FilesSheet.name })
    sheets[place] = try #require(FilesSheet.sheet(of: files))
  }
}
