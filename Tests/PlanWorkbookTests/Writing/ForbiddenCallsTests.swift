import Foundation
import Testing

@testable import PlanWorkbook

/// What the library offers and no source of ours may call, since it cannot be called safely.
@Suite struct ForbiddenCallsTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// Every source file under a folder, without its comments.
  private static func code(under folder: String) throws -> [(name: String, text: String)] {
    let root = sources.appendingPathComponent(folder)
    let found = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    return try found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
      .map { file in
        let lines = try String(contentsOf: file, encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.prefix(upTo: $0.firstRange(of: "//")?.lowerBound ?? $0.endIndex) }
        return (file.lastPathComponent, lines.joined(separator: "\n"))
      }
  }

  @Test(
    arguments: [
      // A formula without its result stores 0.
      "worksheet_write_formula(", "worksheet_write_array_formula(",
      "worksheet_write_dynamic_array_formula(", "worksheet_write_dynamic_formula(",
      // Literal drop-down lists overflow on Chinese text and split at commas: LIST_FORMULA alone.
      "value_list", "VALIDATION_TYPE_LIST.rawValue", "VALIDATION_TYPE_LIST)",
      // Tables: headers, names and overlaps go unchecked, `[@column]` is not expanded elsewhere.
      "worksheet_add_table",
      // Text rules point at the wrong cell and count bytes.
      "CONDITIONAL_TYPE_TEXT",
      // Dates pass unchecked, months overflow; numbers with a date format do.
      "worksheet_write_datetime", "worksheet_write_unixtime", "VALIDATION_TYPE_DATE",
      "VALIDATION_TYPE_TIME",
      // Forbids rows out of order, and numbers behind charts.
      "constant_memory: 1",
      // Text that is split into cells or formats by its content.
      "worksheet_write_rich_string",
    ]) func noSourceCalls(name: String) throws
  {
    let files = try Self.code(under: "PlanWorkbook")
    #expect(files.count > 10)
    for file in files { #expect(!file.text.contains(name), "\(file.name)") }
  }

  /// Numbers would be written as "1,5".
  @Test func noSourceSetsALocale() throws {
    let files = try Self.code(under: "")
    #expect(files.count > 100)
    for file in files { #expect(!file.text.contains("setlocale("), "\(file.name)") }
  }

  /// The library gets passwords of more than 24 characters wrong, and the lock is none anyway.
  @Test func noSheetHasAPassword() throws {
    for file in try Self.code(under: "PlanWorkbook") {
      for call in file.text.ranges(of: "worksheet_protect(") {
        let arguments = file.text[call.upperBound...].prefix { $0 != ")" }
        #expect(arguments.contains(", nil,"), "\(file.name): worksheet_protect(\(arguments))")
      }
    }
    let password = "worksheet, \"secret\", &options"
    #expect(!password.contains(", nil,"), "what the rule would find")
  }

  /// Swift drops the return codes of C without a word; what fails would be lost in silence.
  @Test func everyReturnCodeIsChecked() throws {
    let returning = [
      "worksheet_write_", "worksheet_set_column", "worksheet_set_row", "worksheet_merge_range",
      "worksheet_insert_", "worksheet_autofilter", "worksheet_repeat_", "worksheet_set_footer",
      "worksheet_set_header", "worksheet_print_area", "worksheet_conditional_format",
      "worksheet_data_validation", "worksheet_filter_", "workbook_define_name",
      "workbook_set_properties", "workbook_set_custom_property", "workbook_close",
    ]
    var calls = 0
    for file in try Self.code(under: "PlanWorkbook") {
      for name in returning {
        var rest = file.text[...]
        while let found = rest.firstRange(of: name) {
          calls += 1
          let before = rest[..<found.lowerBound].suffix(160)
            .split(whereSeparator: \.isWhitespace).suffix(3).joined(separator: " ")
          let isUsed =
            before.hasSuffix("checked(") || before.hasSuffix("return") || before.hasSuffix("=")
          #expect(isUsed, "\(file.name): …\(before) \(name)")
          rest = rest[found.upperBound...]
        }
      }
    }
    #expect(calls >= 15)
  }
}
