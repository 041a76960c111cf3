/// Three proposals of declared amounts, worked by hand: value 10, 6, 3; jobs 2, 5, 6; cost 5, 4, 3
/// under a cap of 9, so that only pairs fit. The front is (16, 7), (13, 8), (9, 11).
enum TradedProposals {
  static func write(to folder: TestFolder, name: String = "proposals", limits: String = "") throws {
    for (file, text) in files { try folder.write(text, to: "\(name)/\(file)") }
    try folder.write((files["limits.yaml"] ?? "") + limits, to: "\(name)/limits.yaml")
  }

  private static let files: [String: String] = [
    "parks.csv": "park,path\nA,\nB,\nC,\n",
    "alternatives.csv": """
    park,alternative,decides
    A,build,nothing
    B,build,nothing
    C,build,nothing

    """,
    "declared.csv": """
    park,alternative,quantity,key,period,amount
    A,build,outcome,value,,10
    A,build,outcome,jobs,,2
    A,build,resource,cost,,5
    B,build,outcome,value,,6
    B,build,outcome,jobs,,5
    B,build,resource,cost,,4
    C,build,outcome,value,,3
    C,build,outcome,jobs,,6
    C,build,resource,cost,,3

    """,
    "outcomes.csv": """
    outcome,name_en,name_zh,unit,dimension,weight,reference,effect_base,kind
    value,Value,价值,MCNY,economy,0.5,10,none,amount
    jobs,Jobs,就业,persons,society,0.5,10,none,amount
    dreams,Dreams,梦想,points,culture,0,,none,amount

    """,
    "limits.yaml": """
    - limit: cap
      title_en: Cost of all
      rule: amount
      measure: {resource: cost}
      at_most: 9

    """,
    "scenarios.yaml": """
    - scenario: rich
      title_en: Twice the money
      changes:
        - {scale: limit.at_most, of: cap, by: 2}

    """,
  ]
}
