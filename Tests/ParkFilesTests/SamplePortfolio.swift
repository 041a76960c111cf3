import ParkFiles
import ParkModel
import Testing

/// A small portfolio that uses every file and every feature of the format.
enum SamplePortfolio {
  static let texts: [String: String] = [
    "parks.csv": """
    park,path,name_en,name_zh,name_confidence,region,kind,city_en,city_class,resource_depleted,decision,latitude,longitude,built_industrial_ha,idle_ha,available_ha,min_viable_ha,release_cap_ha,debt_mcny,equity_mcny,fiscal_revenue_mcny,output_mcny,workers,residents,instrument_cost_factor,gdp_growth,patents
    P01,urbanization,Anshan HTZ,鞍山高新区,high,Liaoning,high-tech-zone,Anshan,resource-depleted,yes,free,41.1,122.9,820,120,300,20,150,900,1000,80,5200,21000,4000,1,0.031,12
    P02,co-city,Tonghua,通化医药,low,Jilin,development-zone,Tonghua,port,no,mandatory,,,400,0,210,,,300,900,40,2600,9000,,1.1,0.045,
    P03,,"Heihe, border",黑河,medium,Heilongjiang,border-zone,Heihe,port,no,free,,,60,30,90,,,,,,300,1500,,,0.02,3

    """,
    "indicators.csv": """
    indicator,name_en,group,unit,direction,weight,weight_co_city,worst,best,target_low,target_high,source
    gdp_growth,Growth,economy,ratio,more,0.6,0.5,-0.02,0.08,,,handbook
    patents,Patents,,per year,target,0.4,,,,5,20,

    """,
    "indicator_groups.csv": """
    group,name_en,name_zh,parent,weight
    growth,Growth,增长,,1
    economy,Economy,经济,growth,1

    """,
    "frameworks/town.yaml": """
    framework: town
    name_en: Town
    missing: worst
    groups:
      - {group: people, weight: 1}
    indicators:
      - {indicator: patents, group: people, direction: more, weight: 1, worst: 0, best: 30}

    """,
    "alternatives.csv": """
    park,alternative,name_en,path,min_extent_share,decides
    P03,port,Port,re-urbanization,0.4,all
    P03,package,As proposed,,,nothing

    """,
    "declared.csv": """
    park,alternative,quantity,key,period,amount
    P03,package,resource,carbon,,12
    P03,package,cost,,2028,40
    P03,package,cost,,2026,60
    P03,package,greenfield,industrial,2026,25
    P03,package,outcome,value-added,,35

    """,
    "park_industries.csv": """
    park,industry,share
    P01,steel,0.7
    P01,automotive,0.3
    P02,pharma,1

    """,
    "industries.csv": """
    industry,name_en,code,heavy,banned,per_ha:value-added,per_ha:jobs
    steel,Steel,31,yes,no,6,30
    automotive,Automotive,36,no,no,9,45
    pharma,Pharmaceuticals,27,no,no,12,

    """,
    "land_uses.csv": """
    use,cost_mcny_per_ha,regeneration_cost_mcny_per_ha,industry,per_ha:jobs,per_regenerated_ha:healed,maturity:2026,maturity:2028
    residential,3,1.5,,5,1,,0.5
    industrial,2.5,2,,,1,1,0.6
    public-green,1,0.5,,,1,1,1

    """,
    "segments.csv": """
    use,width_share,factor
    industrial,0.3,1
    industrial,0.7,0.8

    """,
    "instruments.csv": """
    instrument,name_en,paths,kinds,regions,resource_depleted,industries,prerequisites,affinity_co_city,output_split,maturity:2026,maturity:2028
    remediation,Remediation,,,,,,,,,1,0.7
    supply-chain,Supply chain,co-city;urbanization,,Jilin;Liaoning,,pharma;steel,remediation,1.4,steel=0.25;pharma=0.75,1,0.5

    """,
    "levels.csv": """
    instrument,level,start_cost_mcny,running_cost_mcny,effect:value-added,effect:jobs
    supply-chain,light,20,2,0.01,0.01
    supply-chain,intensive,60,5,0.04,0.03
    remediation,standard,35,,,

    """,
    "outcomes.csv": """
    outcome,name_en,name_zh,unit,dimension,weight,reference,effect_base,effect_ceiling_share,kind
    value-added,Value added,增加值,MCNY,economy,0.6,1000,output,,output
    jobs,Jobs,就业,persons,society,0.3,,workers,0.2,
    healed,Healed,治理,ha,environment,0,,none,,
    merit,Merit,得分,,economy,0.1,,,,merit

    """,
    "funds.csv": """
    fund,name_en,carries_over,regions,parks,classes,budget_mcny:2026,budget_mcny:2028
    national,National,yes,,,,400,500
    jilin,Jilin,no,Jilin,,land;remediation,50,

    """,
    "synergies.csv": """
    synergy,first_park,first_instrument,second_park,second_alternative,effect:value-added
    chain,P02,supply-chain,P03,port,15

    """,
    "portfolio.yaml": """
    title_en: Three parks
    title_zh: 三个园区
    horizon_year: 2030
    periods:
      - {period: "2026", first_year: 2026, last_year: 2027}
      - {period: 2028, first_year: 2028, last_year: 2030}
    paths:
      - {path: co-city, integration_low: 0.1, integration_high: 0.6, industrial_affinity: 1.1}
      - {path: urbanization, name_en: Town, integration_low: 0.2, integration_high: 0.5}
    finance:
      leverage_benchmark: 1.61
      leverage_cap: 2.3
      swap_share: 0.1
      service_rate: 0.045
      service_share: 0.3
      debt_price: 0.5
      overhang_price: 5
    land: {remediation_first: yes, remediation: remediation, integration_scope: after}
    scoring: {framework: own, missing: median}

    """,
    "limits.yaml": """
    - limit: quota
      title_en: Quota
      rule: amount
      measure: greenfield
      group: {regions: [Liaoning]}
      periods: ["2026"]
      at_most: 300
    - limit: depleted-share
      rule: ratio
      measure: {grants: national}
      group: {resource_depleted: yes}
      at_least: 0.3
    - limit: brownfield
      rule: ratio
      measure: regenerated
      group: {regions: [Jilin, Liaoning]}
      of: {measure: {released: [residential, industrial]}}
      at_least: 0.25
    - {limit: one-industry, rule: concentration, share: 0.4, scope: added}
    - {limit: heavy, rule: concentration, industries: heavy, joint: yes, share: 0.6}
    - limit: jobs-goal
      rule: amount
      measure: {outcome: jobs}
      at_least: 5000
      shortfall_price: 0.001
    - {limit: carbon, rule: amount, measure: {resource: carbon}, at_most: 20}
    - {limit: idle-first, rule: brownfield-first, group: {kinds: [high-tech-zone]}}
    - {limit: needs, rule: requires, first: {park: P02, instrument: supply-chain}, second: {park: P01}}
    - {limit: not-both, rule: excludes, first: {park: P01}, second: {park: P03, alternative: port}}

    """,
    "scenarios.yaml": """
    - scenario: cut
      title_en: Grants cut by a fifth
      changes:
        - {scale: fund.budget, by: 0.8}
        - {scale: industry.intensity, of: [steel], outcome: value-added, by: 0.7}
        - {set: finance.leverage_cap, to: 1.61}
        - {shift: park.debt, group: {regions: [Liaoning]}, by: 100}
        - {remove_limit: jobs-goal}
        - {exclude: {parks: [P03]}}
    - {scenario: as-is, changes: []}

    """,
    "sources.csv": """
    source,title,year,location
    yearbook,China City Statistical Yearbook,2020,table 2-1

    """,
    "provenance.csv": """
    file,row,field,status,source,method
    *,*,*,illustrative,,made up
    parks.csv,*,workers,estimated,,scaled from the city
    parks.csv,P01,*,assumed,,
    parks.csv,P01,workers,sourced,yearbook,
    declared.csv,P03/package,amount,sourced,,the proposal
    declared.csv,P03/package/cost/2028,amount,estimated,,extrapolated
    portfolio.yaml,finance,leverage_cap,sourced,yearbook,
    limits.yaml,quota,at_most,assumed,,
    levels.csv,supply-chain/light,*,sourced,yearbook,

    """,
  ]

  static func files(_ texts: [String: String] = texts) -> [PortfolioFile] {
    texts.sorted { $0.key < $1.key }
      .map { PortfolioFile(name: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// The sample with some files exchanged; nil removes a file.
  static func files(with changes: [String: String?]) -> [PortfolioFile] {
    var texts = texts
    for (name, text) in changes { texts[name] = text }
    return files(texts)
  }

  /// The sample with a text replaced in one file.
  static func files(in file: String, replacing old: String, by new: String) -> [PortfolioFile] {
    let pieces = (texts[file] ?? "").split(separator: old, omittingEmptySubsequences: false)
    precondition(pieces.count > 1, "'\(old)' does not stand in \(file)")
    return files(with: [file: pieces.joined(separator: new)])
  }

  /// Expects the problems of the sample with a text replaced in one file.
  static func expect(
    _ file: String, replacing old: String, by new: String, _ expected: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try problems(files(in: file, replacing: old, by: new))
    #expect(found == expected, sourceLocation: location)
  }

  static func withBytes(of file: inout PortfolioFile, _ change: (inout [UInt8]) -> Void) {
    change(&file.bytes)
  }

  static func read(_ files: [PortfolioFile] = files()) throws -> LoadedPortfolio {
    try readPortfolio(name: "sample", files: files)
  }

  /// The problems of a portfolio as printed, none where it reads.
  static func problems(_ files: [PortfolioFile]) throws -> [String] {
    do {
      _ = try read(files)
      return []
    } catch let error as InvalidInput {
      return error.problems.map(\.description)
    }
  }
}
