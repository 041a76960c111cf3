import Foundation
import Testing

@Suite struct ExplainParkCommandTests {
  @Test func aParkIsExplained() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let run = try CommandRun(["explain-park", "three", "--park", "P2", "--quiet"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("P2 Beta: chosen"))
    #expect(run.output.contains("Replacement cost: "))
    let json = try CommandRun(["explain-park", "three", "--park", "P2", "--json"], in: folder)
      .json()
    #expect(json["park"] as? String == "P2")
  }

  @Test func aParkThatIsNotThereIsRefused() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let run = try CommandRun(["explain-park", "three", "--park", "P22"], in: folder)
    #expect(run.code == 65)
    #expect(run.errors.contains("there is no park 'P22'"))
    #expect(run.errors.contains("did you mean 'P2'?"))
  }

  @Test func everyQuestionHasAnAnswer() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let run = try CommandRun(
      [
        "explain-park", "three", "--flip", "--others", "2", "--common", "--phasing", "0.7",
        "--spread", "0.6", "--ranking", "--quiet", "--language", "zh",
      ], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    for title in ["园区改变入选与否所需的条件", "其他良好方案", "共有的选择", "起步", "更优分配", "排名不等于选择"] {
      #expect(run.output.contains(title), "\(title)\n\(run.output)")
    }
  }

  @Test func sharesOutOfRangeAreRefused() throws {
    let folder = try TestFolder()
    #expect(try CommandRun(["explain-park", "x", "--phasing", "1.5"], in: folder).code == 64)
    #expect(try CommandRun(["explain-park", "x", "--spread", "0"], in: folder).code == 64)
  }
}
