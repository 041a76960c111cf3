import ParkModel
import PlanReport
import Testing

@Suite struct SummaryTests {
  static let english = """
    Twelve parks of the north-east
    Status      optimal — proven: no plan can be more than 0.008 % better
    Value       53.30 points; at most 53.31 is possible

    Chosen: 8 of 12 parks
    Park                             Path               Grant  New debt   Land             D/E
                                                         MCNY      MCNY     ha  before → after
    ──────────────────────────────────────────────────────────────────────────────────────────
    P01 Jilin Economic and           urbanization       568.5     243.7  144.0     1.51 → 1.57
    Technological Development Zone
        Infrastructure (standard, 2026) · Environmental remediation (standard, 2026)
    P02 Daqing High-tech Industrial  urbanization     1,253.8       0.0  217.0     1.75 → 1.75
    Development Zone
        Digital upgrade (intensive, 2026) · Heritage & culture (standard, 2026) ·
        Environmental remediation (intensive, 2026)
    P04 Yanji High-tech Industrial   urbanization       198.1      84.9   66.0     0.82 → 0.90
    Development Zone
        Talent & education (standard, 2028)
    P05 Anshan High-tech Industrial  urbanization       648.0       0.0   75.0     2.63 → 2.39
    Development Zone
        Heritage & culture (intensive, 2026) · Digital upgrade (standard, 2026)
    P07 Manzhouli Border Economic    re-urbanization    262.2     112.4   80.0     0.88 → 1.02
    Cooperation Zone
        Port function (standard, 2028)
    P08 Hunchun Border Economic      re-urbanization    385.7     165.3  107.0     1.33 → 1.52
    Cooperation Zone
        Port function (intensive, 2026) · Digital upgrade (light, 2026)
    P10 Tonghua Pharmaceutical       co-city            232.0      99.4   66.0     1.12 → 1.18
    High-tech Zone
        Small-firm supply chain (intensive, 2026) · Talent & education (standard, 2026)
    P11 Benxi High-tech Industrial   co-city            297.0       0.0   45.0     3.07 → 3.07
    Development Zone
        Small-firm supply chain (standard, 2028) · Environmental remediation (light, 2028)

    Not chosen  P03 Hohhot Economic and Technological Development Zone (?), P06 Fuxin
                High-tech Industrial Development Zone, P09 Heihe Border Economic Cooperation
                Zone, P12 Mudanjiang High-tech Industrial Development Zone

    Outcomes per year in 2030
    Outcome                 Total  Unit
    ──────────────────────────────────────────────────────────────
    Brownfield healed         342  ha       81 % of its best alone
    Culture                 17.77  points   30 % of its best alone
    Emissions avoided       15.18  ktCO2e   2 % of its best alone
    Fiscal revenue          360.6  MCNY     59 % of its best alone
    Jobs                   26,361  jobs     63 % of its best alone
    Merit of chosen parks    4.28  points   48 % of its best alone
    Residents              12,891  persons  43 % of its best alone
    Value added             4,347  MCNY     84 % of its best alone

    Limits that bind or are missed: 3 of 17
    Limit                           Used  At least  At most    Slack  Unit
    ──────────────────────────────────────────────────────────────────────
    Central transition fund 2026   1,500         –    1,500        0  MCNY
    Jobs goal                     26,361    60,000        –  -33,639  jobs
    Greenfield quota of Jilin        278         –      278        0  ha

    Warnings
    - D/E stays above the cap of 2.30: P05 2.39, P11 3.07
    - equity is not positive, so there is no D/E and no new debt: P06
    - the name is uncertain in the source: P03 Hohhot Economic and Technological Development
      Zone

    the value rests on numbers that are 13 % estimated, 25 % assumed, 63 % illustrative
    independent re-check agrees (largest difference 0)
    engine exact (HiGHS 1.15.1), seed 7, 1.23 s
    input 9f2c64c1d2b0, version 0.1.0, 2026-03-01T09:30:00Z

    """

  static let chinese = """
    东北十二园区
    状态        最优 — 已证明：任何方案至多再好 0.008 %
    价值        53.30 分；至多可达 53.31 分

    入选：12 个园区中的 8 个
    园区                            路径         拨款  新增负债   土地   负债权益比
                                               百万元    百万元   公顷      前 → 后
    ───────────────────────────────────────────────────────────────────────────────
    P01 吉林经济技术开发区          城市化      568.5     243.7  144.0  1.51 → 1.57
        基础设施 (standard, 2026) · 环境修复 (standard, 2026)
    P02 大庆高新技术产业开发区      城市化    1,253.8       0.0  217.0  1.75 → 1.75
        数字化改造 (intensive, 2026) · 工业遗产与文化 (standard, 2026) · 环境修复
        (intensive, 2026)
    P04 延吉高新技术产业开发区      城市化      198.1      84.9   66.0  0.82 → 0.90
        人才与教育 (standard, 2028)
    P05 鞍山高新技术产业开发区      城市化      648.0       0.0   75.0  2.63 → 2.39
        工业遗产与文化 (intensive, 2026) · 数字化改造 (standard, 2026)
    P07 满洲里边境经济合作区        再城市化    262.2     112.4   80.0  0.88 → 1.02
        口岸功能 (standard, 2028)
    P08 珲春边境经济合作区          再城市化    385.7     165.3  107.0  1.33 → 1.52
        口岸功能 (intensive, 2026) · 数字化改造 (light, 2026)
    P10 通化医药高新技术产业开发区  同城化      232.0      99.4   66.0  1.12 → 1.18
        中小企业供应链 (intensive, 2026) · 人才与教育 (standard, 2026)
    P11 本溪高新技术产业开发区      同城化      297.0       0.0   45.0  3.07 → 3.07
        中小企业供应链 (standard, 2028) · 环境修复 (light, 2028)

    未入选      P03 呼和浩特经济技术开发区 (?)、P06 阜新高新技术产业开发区、P09 黑河
                边境经济合作区、P12 牡丹江高新技术产业开发区

    2030 年的年度成效
    成效            合计  单位
    ───────────────────────────────────────────────
    治理棕地         342  公顷      单项最优的 81 %
    文化           17.77  分        单项最优的 30 %
    减排           15.18  千吨CO2e  单项最优的 2 %
    财政收入       360.6  百万元    单项最优的 59 %
    就业岗位      26,361  个岗位    单项最优的 63 %
    入选园区评分    4.28  分        单项最优的 48 %
    居民          12,891  人        单项最优的 43 %
    增加值         4,347  百万元    单项最优的 84 %

    用满或未达的限制：17 项中的 3 项
    限制                  已用    下限   上限     余量  单位
    ──────────────────────────────────────────────────────────
    中央转型资金 2026    1,500       –  1,500        0  百万元
    就业目标            26,361  60,000      –  -33,639  个岗位
    吉林省新增用地指标     278       –    278        0  公顷

    提示
    - 方案后负债权益比仍高于上限 2.30：P05 2.39, P11 3.07
    - 权益不为正，无负债权益比，也不能新增负债：P06
    - 名称在来源中不确定：P03 呼和浩特经济技术开发区

    价值所依据的数字：13 % 估算、25 % 假设、63 % 示例
    独立复核一致（最大差异 0）
    引擎 exact (HiGHS 1.15.1)，随机种子 7，1.23 秒
    输入 9f2c64c1d2b0，版本 0.1.0，2026-03-01T09:30:00Z

    """

  static let withoutPlan = """
    Twelve parks of the north-east
    Status      no plan exists — the limits cannot all hold together; relax one of
                those named below

    These cannot hold together:
    - fund province 2026
    - jobs-floor

    Warnings
    - the name is uncertain in the source: P03 Hohhot Economic and Technological
      Development Zone

    engine exact (HiGHS 1.15.1), seed 7, 1.23 s
    input 9f2c64c1d2b0, version 0.1.0, 2026-03-01T09:30:00Z

    """

  @Test func theEnglishSummaryReadsAsAgreed() throws {
    let text = summaryText(of: try SampleRun.run(), language: .english, width: 90)
    #expect(text == Self.english)
  }

  @Test func theChineseSummaryReadsAsAgreed() throws {
    let text = summaryText(of: try SampleRun.run(), language: .chinese, width: 80)
    #expect(text == Self.chinese)
  }

  @Test func withoutAPlanTheConflictIsNamed() throws {
    let text = summaryText(of: try SampleRun.infeasible(), language: .english, width: 80)
    #expect(text == Self.withoutPlan)
  }

  @Test(arguments: Language.allCases) func noLineIsWiderThanTheTerminal(language: Language) throws {
    let run = try SampleRun.run()
    for width in 80...140 {
      let text = summaryText(of: run, language: language, width: width)
      for line in text.split(separator: "\n") {
        #expect(displayWidth(String(line)) <= width, "width \(width): \(line)")
      }
    }
  }

  @Test func declaredReferencesAreNotCalledTheBest() throws {
    var run = TinyRun.run()
    #expect(summaryText(of: run, language: .english).contains("50 % of its best alone"))
    run.portfolio.outcomes[0].reference = Figure(1000, .assumed)
    #expect(summaryText(of: run, language: .english).contains("50 % of its reference"))
  }

  @Test func aPortfolioWithoutLimitsOrChoicesSaysLittle() throws {
    var run = TinyRun.run()
    run.solved.plan = Plan(allocations: [Allocation(park: "A"), Allocation(park: "B")])
    run.check = nil
    run.agreement = nil
    let text = summaryText(of: run, language: .english)
    #expect(text.contains("Chosen: 0 of 2 parks\n\nNot chosen  A, B\n"))
    #expect(text.contains("No limit binds: every one has slack."))
  }
}
