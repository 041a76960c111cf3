import Foundation
import Testing

@testable import parkplan

@Suite struct RunsDeleteCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  private func numbers() throws -> [Int] {
    let runs = try run("runs", "list", "--json").json()["runs"] as? [[String: Any]]
    return (runs ?? []).compactMap { $0["run"] as? Int }
  }

  @Test func whatIsDeletedIsPrinted() throws {
    for _ in 1...4 { _ = try run("plan", "three", "--quiet") }
    let one = try run("runs", "delete", "2")
    #expect(one.code == 0, "\(one.errors)")
    #expect(one.output.hasPrefix("1 run is deleted.\n"))
    let range = try run("runs", "delete", "1-3", "--json")
    let gone = try #require(range.json()["deleted"] as? [[String: Any]])
    #expect(gone.compactMap { $0["run"] as? Int } == [1, 3])
    #expect(try numbers() == [4])
    let chinese = try run("runs", "delete", "4", "--language", "zh")
    #expect(chinese.output.hasPrefix("已删除 1 次运行。"))
    #expect(try numbers() == [])
  }

  @Test func unknownNumbersEndWith65AllAtOnceAndNothingGoes() throws {
    for _ in 1...3 { _ = try run("plan", "three", "--quiet") }
    _ = try run("runs", "delete", "2")
    let refused = try run("runs", "delete", "1", "2-9", "7")
    #expect(refused.code == 65)
    #expect(refused.output.isEmpty)
    #expect(
      refused.errors == """
        3 problems:
        run: there is no run 2
          Fix: the runs next to it are 1 and 3; parkplan runs list shows them
        run: there is no run 7
          Fix: the newest run is 3; parkplan runs list shows them
        run: there is no run 9
          Fix: the newest run is 3; parkplan runs list shows them

        """)
    #expect(try numbers() == [3, 1])
  }

  @Test func withoutAHistoryThereIsNothingToDelete() throws {
    let refused = try run("runs", "delete", "1")
    #expect(refused.code == 65)
    #expect(refused.errors.contains("no run is kept; make one with parkplan plan"))
    #expect(try folder.names() == ["three"])
  }

  @Test(arguments: ["0", "x", "3-", "7-3", "1-2-3", "1.5", "99999999999999999999"])
  func whatIsNoNumberEndsWith64(text: String) throws {
    let refused = try run("runs", "delete", text)
    #expect(refused.code == 64)
    #expect(refused.errors.contains("'\(text)' is no run: write a number such as 12"))
  }
}
