import Foundation

/// A portfolio of three made-up parks that uses land, instruments, grants and debt.
///
/// Small enough to solve at once, rich enough that its best plan releases land, runs an instrument
/// with a prerequisite, spends grants and borrows.
enum ThreeParks {
  static func write(to folder: TestFolder, name: String = "three") throws {
    for (file, text) in files { try folder.write(text, to: "\(name)/\(file)") }
  }

  /// The same with more limits at the end of `limits.yaml`.
  static func write(to folder: TestFolder, name: String, limits: String) throws {
    try write(to: folder, name: name)
    try folder.write((files["limits.yaml"] ?? "") + limits, to: "\(name)/limits.yaml")
  }

  /// The same as `hard`, with a floor that no plan reaches.
  static func writeHard(to folder: TestFolder) throws {
    try write(
      to: folder, name: "hard",
      limits: """
        - limit: jobs-goal
          title_en: A million jobs
          rule: amount
          measure: {outcome: jobs}
          at_least: 1000000

        """)
  }

  static let files: [String: String] = [
    "parks.csv": """
    park,path,name_en,region,kind,available_ha,idle_ha,min_viable_ha,debt_mcny,equity_mcny,\
    fiscal_revenue_mcny,output_mcny,workers,residents,green
    P1,urbanization,Alpha,North,high-tech-zone,100,20,5,300,400,80,900,5000,2000,3
    P2,co-city,Beta,North,export-zone,60,0,5,700,300,40,500,3000,900,5
    P3,re-urbanization,Gamma,South,border-zone,80,30,5,100,200,30,400,2000,500,4

    """,
    "indicators.csv": """
    indicator,name_en,unit,direction,weight,worst,best
    green,Green share,%,more,1,0,10

    """,
    "industries.csv": """
    industry,name_en,heavy,banned,per_ha:value-added,per_ha:jobs
    machines,Machines,yes,no,4,12
    food,Food,no,no,3,20

    """,
    "park_industries.csv": """
    park,industry,share
    P1,machines,0.7
    P1,food,0.3
    P2,food,1
    P3,machines,0.4
    P3,food,0.6

    """,
    "land_uses.csv": """
    use,cost_mcny_per_ha,regeneration_cost_mcny_per_ha,per_ha:value-added,per_ha:jobs,\
    per_regenerated_ha:healed
    industrial,2,1,0,0,1
    residential,1.5,1,0.5,2,1

    """,
    "segments.csv": """
    use,width_share,factor
    industrial,0.3,1
    industrial,0.4,0.7
    residential,0.5,1

    """,
    "instruments.csv": """
    instrument,name_en,prerequisites
    infrastructure,Infrastructure,
    remediation,Remediation,infrastructure
    digital,Digital upgrade,infrastructure

    """,
    "levels.csv": """
    instrument,level,start_cost_mcny,running_cost_mcny,effect:value-added,effect:jobs
    infrastructure,light,10,1,0.02,0.01
    infrastructure,standard,25,2,0.045,0.02
    remediation,standard,8,1,0.002,0.03
    digital,standard,12,1,0.06,0.01

    """,
    "outcomes.csv": """
    outcome,name_en,unit,dimension,weight,reference,effect_base,kind
    value-added,Value added,MCNY,economy,0.5,600,output,output
    jobs,Jobs,persons,society,0.4,4000,workers,amount
    healed,Brownfield healed,ha,environment,0.1,50,none,amount

    """,
    "funds.csv": """
    fund,name_en,carries_over,budget_mcny:2026,budget_mcny:2028
    recovery,Recovery fund,no,120,60

    """,
    "portfolio.yaml": """
    title_en: Three parks
    title_zh: 三个园区
    horizon_year: 2030
    periods:
      - {period: "2026", first_year: 2026, last_year: 2027}
      - {period: "2028", first_year: 2028, last_year: 2029}
    paths:
      - {path: urbanization, name_en: Urbanization, integration_low: 0.2, integration_high: 0.6}
      - {path: co-city, name_en: Co-city, integration_low: 0.1, integration_high: 0.5}
      - {path: re-urbanization, name_en: Re-urbanization, integration_low: 0, integration_high: 1}
    finance:
      leverage_benchmark: 1.61
      leverage_cap: 2.3
      swap_share: 0.1
      debt_price: 0.5
      overhang_price: 5
    land:
      remediation_first: yes
      remediation: remediation
    scoring:
      framework: own

    """,
    "limits.yaml": """
    - limit: quota-north
      title_en: Greenfield quota of the North
      rule: amount
      measure: greenfield
      group: {regions: [North]}
      at_most: 60
    - limit: one-industry
      title_en: No industry over 80 %
      rule: concentration
      share: 0.8

    """,
    "scenarios.yaml": """
    - scenario: half-the-grants
      title_en: Grants cut by half
      changes:
        - {scale: fund.budget, by: 0.5}

    """,
  ]
}
