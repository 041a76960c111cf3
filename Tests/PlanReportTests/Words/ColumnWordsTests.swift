import Testing

@testable import PlanReport

@Suite struct ColumnWordsTests {
  @Test func everyColumnHasOneNameInEachLanguage() {
    for words in ColumnWords.all {
      #expect(!words.name.english.isEmpty && !words.name.chinese.isEmpty, "\(words.column)")
    }
  }

  @Test func namesOfParkColumnsMeanOneColumnEach() {
    var seen: [String: String] = [:]
    for words in ColumnWords.parks {
      for name in Set([words.name.english, words.name.chinese] + words.synonyms) {
        let other = seen.updateValue(words.column, forKey: name.lowercased())
        #expect(other == nil, "\(name) means \(words.column) and \(other ?? "")")
      }
    }
  }

  @Test func columnsWithAColonAreNamedAfterTheirFamily() {
    #expect(ColumnWords.of("budget_mcny:2026")?.name.english == "Budget: 2026")
    #expect(ColumnWords.of("budget_mcny:2026")?.holds == .number)
    #expect(ColumnWords.of("my_indicator") == nil)
    #expect(ColumnWords.of("unknown:2026") == nil)
  }

  @Test func unitsStandInNames() {
    #expect(ColumnWords.unit(of: "debt_mcny") == "MCNY")
    #expect(ColumnWords.unit(of: "idle_ha") == "ha")
    #expect(ColumnWords.unit(of: "cost_mcny_per_ha") == "MCNY/ha")
    #expect(ColumnWords.unit(of: "budget_mcny:2026") == "MCNY")
    #expect(ColumnWords.unit(of: "city_tertiary_share") == "share")
    #expect(ColumnWords.unit(of: "workers") == "persons")
    #expect(ColumnWords.unit(of: "note") == "")
  }
}
