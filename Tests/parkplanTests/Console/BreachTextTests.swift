import ParkModel
import PlanCheck
import Testing

@testable import parkplan

@Suite struct BreachTextTests {
  private let portfolio = Portfolio(
    name: "test",
    parks: [
      Park(
        id: "P8", name: BilingualText(english: "Fuxin", chinese: "阜新"), alternatives: [])
    ],
    limits: [
      Limit(
        id: "quota", title: BilingualText(english: "Greenfield quota", chinese: "用地指标"),
        rule: .amount(GroupedMeasure(.greenfield([])), atLeast: nil, atMost: Figure(5))),
      Limit(
        id: "heavy", title: BilingualText(english: "Heavy industry", chinese: "重工业占比"),
        rule: .ratio(
          part: GroupedMeasure(.grants(nil)), whole: GroupedMeasure(.grants(nil)), atLeast: nil,
          atMost: Figure(0.4475))),
    ])

  private func text(_ breach: Breach, _ say: Language = .english) -> String {
    BreachText(portfolio, say).sentences([breach]).joined()
  }

  @Test func aShareIsToldAsAShareWhateverItsAmount() {
    let breach = Breach(
      rule: "heavy", amount: 309.262,
      sentence: "heavy: output of coking: 45.06 % of all output, at most 44.75 %, 309.262 MCNY too "
        + "much.", comparison: .init(0.4506, .atMost(0.4475)))
    #expect(
      text(breach)
        == "Heavy industry (heavy): output of coking: 45.06 % of all output, at most 44.75 %, "
        + "309.262 MCNY too much")
    #expect(text(breach, .chinese) == "重工业占比（heavy）：现为 45.06 %，上限 44.75 %")
  }

  @Test func leverageIsWhatTheRuleSawInItsPeriod() {
    let breach = Breach(
      rule: "leverage", park: "P8", amount: 33, sentence: "leverage of P8 (Fuxin) in 2026: long.",
      period: "2026", comparison: .init(2.51, .atMost(2.3)))
    #expect(text(breach) == "leverage of P8 (Fuxin) in 2026: long")
    #expect(
      text(breach, .chinese) == "P8 阜新的负债率上限（2026）：负债权益比 2.51，上限 2.30，超出 0.21")
    let without = Breach(rule: "leverage", park: "P8", amount: 33, sentence: "long.")
    #expect(text(without, .chinese) == "P8 阜新的负债率上限：新增负债超出 33.00 百万元")
  }

  @Test func tooLittleIsNotToldAsTooMuch() {
    let short = Breach(
      rule: "funding", park: "P8", amount: 3, sentence: "long.", period: "2028",
      comparison: .init(7, .atLeast(10)))
    #expect(
      text(short, .chinese) == "P8 阜新的资金平衡（2028）：已安排资金 7.00 百万元，应付 10.00 百万元，缺 3.00 百万元")
    let over = Breach(
      rule: "quota", amount: 2, sentence: "quota: 7 ha, at most 5 ha.",
      comparison: .init(7, .atMost(5)))
    #expect(text(over) == "Greenfield quota (quota): 7 ha, at most 5 ha")
    #expect(text(over, .chinese) == "用地指标（quota）：现为 7 公顷，上限 5 公顷，超出 2 公顷")
  }

  @Test func whatHasNoAmountIsToldInFull() {
    let breach = Breach(
      rule: "order", park: "P8", amount: 1, sentence: "order of P8: b before a.")
    #expect(text(breach) == "order of P8: b before a")
    #expect(text(breach, .chinese) == "P8 阜新的政策次序：不符合规则（order of P8: b before a）")
  }
}
