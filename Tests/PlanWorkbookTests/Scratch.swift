import Foundation
import PlanReport

@testable import PlanWorkbook

/// A folder of its own for one test, removed with the value.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("plan-workbook-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// The parts of a workbook made of sheets, as text by name.
  func parts(_ sheets: [Sheet]) throws -> [String: String] {
    let target = file("book.xlsx")
    try writeWorkbook(sheets, to: target, created: SampleRun.created)
    let archive = try ZipArchive(TargetFile.bytes(of: target) ?? [])
    var parts: [String: String] = [:]
    for entry in archive.entries {
      parts[entry.name] = String(decoding: try archive.unpacked(entry), as: UTF8.self)
    }
    return parts
  }
}

/// A sheet of one row.
func row(_ cells: Cell..., name: String = "Test") -> Sheet {
  Sheet(
    name: name, kind: .output, columns: cells.map { _ in .init(width: 10) },
    rows: [Sheet.Row(cells)])
}

func sheetXML(_ sheets: [Sheet], _ number: Int = 1) throws -> String {
  try Scratch().parts(sheets)["xl/worksheets/sheet\(number).xml"] ?? ""
}
