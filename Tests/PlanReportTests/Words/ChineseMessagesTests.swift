import Foundation
import Testing

@testable import PlanReport

@Suite struct ChineseMessagesTests {
  @Test func aProblemIsToldWithItsPlaceAndItsFix() {
    #expect(
      ChineseMessages.text(
        """
        2 problems:
        a.xlsx, sheet Parks, cell T7, field 'debt_mcny': 'about 3000' is no number.
          Fix: write digits, for example 12.5, or empty the cell
        """) == """
          2 个问题：
          a.xlsx，工作表 Parks，单元格 T7，字段“debt_mcny”：“about 3000”不是数值。
            改法：写数字，例如 12.5，或清空单元格
          """)
    #expect(ChineseMessages.text("'17 parks' is no number.") == "“17 parks”不是数值。")
    #expect(ChineseMessages.text("there is no industry 'fund'.") == "没有产业“fund”。")
    #expect(
      ChineseMessages.text("Note: sheet Parks, cell I10: '2亩' is read as 0.133333 ha.")
        == "说明：工作表 Parks，单元格 I10：“2亩”按 0.133333 ha 读取。")
  }

  @Test func whatIsNotKnownStaysAsItIs() {
    for text in ["", "Nothing like it.", "  indented: x", "is no number.", "problems:"] {
      #expect(ChineseMessages.text(text) == text)
    }
  }

  @Test func gapsAreTheSameInBothLanguages() {
    for (english, chinese) in ChineseMessages.entries {
      #expect(
        english.components(separatedBy: "{}").count == chinese.components(separatedBy: "{}").count,
        "\(english)")
      #expect(chinese.unicodeScalars.contains { $0.value > 0x2E80 }, "\(english)")
    }
  }

  /// A message that is changed where it arises must be changed here as well.
  @Test func noticesOfEnginesAreTranslated() {
    #expect(
      ChineseMessages.text(
        "Engine exact was chosen by size: 2 of 9 parks decide land or instruments.", in: .chinese)
        == "按规模选用 exact 引擎：2/9 个园区需决定土地或政策工具.")
    #expect(ChineseMessages.text("Prices left", in: .english) == "Prices left")
    #expect(
      ChineseMessages.text(
        "Limit 'heavy' asks for at most 44.0 %, but the share is 44.75 % before any plan: it may "
          + "not grow, and is not brought down.", in: .chinese)
        == "限制“heavy”要求不超过 44.0 %，而方案前占比已为 44.75 %：只能不再上升，无法降到限值以内。")
  }

  @Test func everyMessageIsOneOfThePrograms() throws {
    let sources = try Self.sources()
    for (english, _) in ChineseMessages.entries {
      // Places and beginnings are put together from parts; what remains is one text of a source.
      let parts = english.components(separatedBy: "{}").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " :.,'…"))
      }
      for part in parts where part.count > 12 {
        let isThere = sources.contains(part)
        #expect(isThere, "'\(part)' of: \(english)")
      }
    }
  }

  /// All sources with the texts that are broken over lines put together.
  private static func sources() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var text = ""
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.lastPathComponent.hasPrefix("ChineseMessages")
      else { continue }
      text += try String(contentsOf: file, encoding: .utf8)
    }
    return text.replacing(/"\s*\+ "/, with: "").replacing(/\\\n\s*/, with: "")
  }
}
