extension StarterPortfolio {
  /// Tables cannot hold comments; the README says what to change first.
  static let texts: [(name: String, text: String)] = [
    ("README.md", readme),
    (
      RecognisedFile.parks,
      """
      park,path,name_en,name_zh,region,kind,city_en,city_class,resource_depleted,\
      built_industrial_ha,built_residential_ha,built_public_green_ha,idle_ha,available_ha,\
      min_viable_ha,release_cap_ha,debt_mcny,equity_mcny,fiscal_revenue_mcny,output_mcny,workers,\
      residents,output-per-ha,debt-ratio,lead-share,graduates,note
      port,re-urbanization,River Port Zone,河口园区,East,border-zone,River Port,border-city,no,\
      160,40,20,12,90,5,35,420,290,38,640,2400,9000,4,1.45,0.55,9,Replace with a park of yours
      valley,co-city,Herb Valley Park,药谷园区,South,high-tech-zone,Herb Valley,county-town,no,\
      110,35,25,4,60,5,25,260,240,34,570,1900,7500,5.2,1.08,0.7,17,Replace with a park of yours
      works,urbanization,Machine Works Park,机械厂园区,North,economic-development-zone,\
      Old Works City,resource-city,yes,\
      320,80,35,45,70,5,30,1500,720,71,1280,5200,16000,4,2.08,0.65,11,Replace with a park of yours

      """
    ),
    (
      RecognisedFile.parkIndustries,
      """
      park,industry,share
      port,equipment,0.25
      port,logistics,0.55
      port,pharma,0.2
      valley,equipment,0.1
      valley,logistics,0.2
      valley,pharma,0.7
      works,equipment,0.65
      works,logistics,0.25
      works,pharma,0.1

      """
    ),
    (
      RecognisedFile.industries,
      """
      industry,name_en,name_zh,code,heavy,banned,per_ha:value-added,per_ha:jobs,per_ha:fiscal
      equipment,Equipment,装备制造,34;35,yes,no,4.8,28,0.4
      logistics,Logistics,物流,59,no,no,2.9,41,0.3
      pharma,Pharmaceuticals,医药制造,27,no,no,5.6,33,0.5

      """
    ),
    (
      RecognisedFile.landUses,
      """
      use,name_en,name_zh,cost_mcny_per_ha,regeneration_cost_mcny_per_ha,per_ha:value-added,\
      per_ha:jobs,per_ha:fiscal,per_regenerated_ha:healed,maturity:2026,maturity:2028
      industrial,Industrial,工业,6,3,,,,1,1,0.7
      residential,Residential,居住,7.5,4,1,12,0.6,1,1,0.8
      public-green,Public and green,公共与绿地,3,1.5,,4,,1,1,0.9

      """
    ),
    (
      RecognisedFile.segments,
      """
      use,width_share,factor
      industrial,0.3,1
      industrial,0.4,0.7
      residential,0.2,1
      residential,0.2,0.6
      public-green,0.1,1
      public-green,0.2,0.5

      """
    ),
    (
      RecognisedFile.instruments,
      """
      instrument,name_en,name_zh,paths,prerequisites,affinity_urbanization,\
      affinity_re_urbanization,affinity_co_city,maturity:2026,maturity:2028
      digital,Digital upgrade,数字化升级,,infrastructure,1.1,0.9,1,1,0.7
      infrastructure,Infrastructure,基础设施,,,1,1.1,1,1,0.8
      remediation,Environmental remediation,环境修复,urbanization;re-urbanization,,1,1,1,1,0.8
      supply-chain,Small-firm supply chain,中小企业配套,urbanization;co-city,,0.9,1,1.2,1,0.7

      """
    ),
    (
      RecognisedFile.levels,
      """
      instrument,level,start_cost_mcny,running_cost_mcny,effect:value-added,effect:jobs,effect:fiscal
      digital,light,15,3,0.012,0.004,0.001
      digital,standard,32,6,0.021,0.007,0.002
      infrastructure,light,20,3,0.017,0.011,0.001
      infrastructure,standard,45,7,0.031,0.02,0.002
      remediation,standard,25,2,,,
      supply-chain,light,12,2,0.009,0.013,0.001
      supply-chain,standard,26,4,0.016,0.024,0.001

      """
    ),
    (
      RecognisedFile.outcomes,
      """
      outcome,name_en,name_zh,unit,dimension,weight,reference,effect_base,kind
      fiscal,Fiscal revenue,财政收入,MCNY,economy,0.1,,output,fiscal
      healed,Brownfield healed,修复棕地,ha,environment,0.25,,none,amount
      jobs,Jobs,就业,persons,society,0.25,,workers,amount
      value-added,Value added,增加值,MCNY,economy,0.4,,output,output

      """
    ),
    (
      RecognisedFile.funds,
      """
      fund,name_en,name_zh,carries_over,resource_depleted,classes,budget_mcny:2026,budget_mcny:2028
      renewal,Renewal fund,更新基金,yes,yes,land;remediation,80,60
      revitalization,Revitalization fund,振兴基金,no,,,300,200

      """
    ),
    (
      RecognisedFile.indicators,
      """
      indicator,name_en,name_zh,unit,direction,weight,worst,best
      debt-ratio,Debt to equity,债务权益比,,less,0.25,3,0.5
      graduates,Graduates per 100 workers,每百名职工大学生数,,more,0.2,0,30
      lead-share,Share of the leading industry,主导产业占比,,less,0.2,0.9,0.3
      output-per-ha,Output per built industrial hectare,地均产出,MCNY/ha,more,0.35,1,8

      """
    ),
    (
      RecognisedFile.sources,
      """
      source,title,year,location
      example,Title of a document that your numbers come from,2024,page or address

      """
    ),
    (RecognisedFile.provenance, provenance),
  ]

  /// Everything is made up until a planner says otherwise.
  private static var provenance: String {
    let holdingNumbers = [
      RecognisedFile.parks, RecognisedFile.parkIndustries, RecognisedFile.industries,
      RecognisedFile.landUses, RecognisedFile.segments, RecognisedFile.instruments,
      RecognisedFile.levels, RecognisedFile.outcomes, RecognisedFile.funds,
      RecognisedFile.indicators, RecognisedFile.portfolio, RecognisedFile.limits,
    ]
    return "file,row,field,status,source,method\n"
      + holdingNumbers.map { "\($0),*,*,illustrative,,Made up as an example to start from\n" }
      .joined()
  }
}
