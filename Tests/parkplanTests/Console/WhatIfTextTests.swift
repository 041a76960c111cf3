import ParkModel
import Testing

@testable import parkplan

@Suite struct WhatIfTextTests {
  @Test func scenariosStandSideBySide() throws {
    let text = whatIfText(try WhatIfCases.run(), in: .english)
    for line in [
      "three: as it stands (base) and in 4 scenarios",
      "No longer: Relief fund 2026.",
      "4 never: no plan exists; left out below. These cannot hold together:",
      "parkplan explain three --scenario never says what would help.",
      "Chosen in all 4 plans: none. In some: P1 (1) P2 (3) P3 (3). In none: none.",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    #expect(text.contains("+P2 −P1"))
    #expect(text.contains("-10.0 %"))
    #expect(!text.contains("Stopped"))
  }

  @Test func chineseIsSpoken() throws {
    let text = whatIfText(try WhatIfCases.run(), in: .chinese)
    for line in ["现状（base）与 4 个情景", "不再用满：纾困资金", "后悔值（分）", "坚持基准方案：在second中失效。"] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
  }

  @Test func scenariosAreCalledByTheirTitles() throws {
    let run = try WhatIfCases.run {
      $0.scenarios[0].title = BilingualText(english: "Less money", chinese: "资金减少")
      $0.scenarios[3].title = BilingualText(english: "Both must", chinese: "两园必选")
      $0.scenarios[1].id = "base"
    }
    let english = whatIfText(run, of: "my parks", in: .english)
    for words in [
      "as it stands (base-portfolio) and in 4", "Less money (less)", "the plan of Less money",
      "4 Both must (never): no plan exists", "parkplan explain 'my parks' --scenario never says",
    ] {
      #expect(english.contains(words), "\(words)\n\(english)")
    }
    let chinese = whatIfText(run, in: .chinese)
    #expect(chinese.contains("资金减少（less）") && chinese.contains("资金减少的方案"), "\(chinese)")
  }

  @Test func aStopIsSaidAndWhatIsMissing() throws {
    let none = whatIfText(try WhatIfCases.job().answer { _ in false }, in: .english)
    #expect(none.contains("Stopped: what is known so far follows."))
    #expect(none.contains("1 less: stopped before a plan was found; left out below."))
    let run = try WhatIfCases.job().answer { $0.stage == .solving }
    let text = whatIfText(run, in: .english)
    #expect(text.contains("no regrets are known."))
    #expect(text.contains("+P2 −P1"))
  }

  @Test func weightsThatAScenarioChangesAreNotComparedInPoints() throws {
    let run = try WhatIfCases.run { portfolio in
      portfolio.outcomes[0].weight = .init(0.5)
      var other = portfolio.outcomes[0]
      other.id = "homes"
      portfolio.outcomes.append(other)
      portfolio.scenarios = [
        .init(id: "homes-first", changes: [.set(.init(.outcomeWeight, of: ["homes"]), to: 0.9)])
      ]
    }
    let text = whatIfText(run, in: .english)
    #expect(text.contains("Changes marked – are not comparable"))
  }

  @Test func progressCountsScenariosThenCarriedPlans() {
    var progress = WhatIfProgress(stage: .solving, done: 4, count: 11, seconds: 12.7)
    #expect(progressText(progress, in: .english) == "12 s · 4 of 11 scenarios solved")
    progress.stage = .carrying
    #expect(progressText(progress, in: .chinese) == "12 秒 · 方案代入情景 4/11")
  }
}
