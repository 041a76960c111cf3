import Testing

@testable import PlanWorkbook

@Suite struct StringItemTests {
  /// What is collected from elements as `<name>` and `</>`, and texts.
  private func collected(_ events: String...) -> String {
    var item = StringItem()
    var level = 0
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main\n"
    for event in events {
      if event == "</>" {
        item.end(level: level)
        level -= 1
      } else if event.hasPrefix("<") {
        level += 1
        (main + event.dropFirst().dropLast()).withCString { item.start(XMLName($0), level: level) }
      } else {
        var text = event
        _ = text.withUTF8 { item.add($0) }
      }
    }
    return String(decoding: item.text, as: UTF8.self)
  }

  @Test func onlyTheTextsOfRunsAreTaken() {
    #expect(collected("x", "<t>", "a", "b", "</>", "y") == "ab")
    #expect(
      collected("<r>", "<rPr>", "no", "</>", "<t>", "a", "</>", "no", "</>", "<r>", "<t>", "b")
        == "ab")
    #expect(collected("<rPh>", "<t>", "no", "</>", "</>", "<t>", "a") == "a")
    #expect(collected("<r>", "<rPh>", "<t>", "no") == "")
  }
}
