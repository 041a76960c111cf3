extension StarterPortfolio {
  /// Settings with comments, for a text editor.
  static let settings: [(name: String, text: String)] = [
    (
      RecognisedFile.portfolio,
      """
      # Settings of the portfolio. Lines after a # are comments; change numbers freely.

      title_en: My parks
      title_zh: 我的园区
      horizon_year: 2030        # outcomes are counted per year in this year

      # Columns such as maturity:2026 and budget_mcny:2028 in the tables carry these names.
      periods:
        - {period: "2026", first_year: 2026, last_year: 2027}
        - {period: "2028", first_year: 2028, last_year: 2029}

      # integration_low and _high: least and most share of homes and green in released land.
      # industrial_affinity multiplies what a hectare of industrial land yields on the path.
      paths:
        - {path: urbanization, name_en: Urbanization, name_zh: 城市化, \
      integration_low: 0.25, integration_high: 0.5, industrial_affinity: 1.0}
        - {path: re-urbanization, name_en: Re-urbanization, name_zh: 再城市化, \
      integration_low: 0.15, integration_high: 0.45, industrial_affinity: 0.95}
        - {path: co-city, name_en: Co-city, name_zh: 共城化, \
      integration_low: 0.3, integration_high: 0.6, industrial_affinity: 1.1}

      # Take this block out to plan without debt: then grants pay for everything.
      finance:
        leverage_benchmark: 1.61  # debt / equity above this is an overhang and costs more
        leverage_cap: 2.3         # no park borrows beyond this
        swap_share: 0.05          # most debt that may become equity, as a share of a park's debt
        service_rate: 0.045       # yearly cost of new debt ...
        service_share: 0.3        # ... at most this share of fiscal revenue
        debt_price: 30            # points per 1,000 MCNY of new debt
        overhang_price: 40        # points more per 1,000 MCNY above the benchmark

      land:
        remediation_first: yes    # idle land may be regenerated only where remediation runs
        remediation: remediation
        integration_scope: released

      scoring:
        framework: own            # indicators.csv
        missing: median           # a missing value becomes the median; or: refuse, worst

      """
    ),
    (
      RecognisedFile.limits,
      """
      # What a plan may not do. Delete what does not apply; every limit is reported with its use.

      # A cap: at most so many hectares of greenfield in one region and period.
      - limit: quota-north-2026
        title_en: Greenfield quota, North, 2026
        title_zh: 北部2026年新增用地指标
        rule: amount
        measure: greenfield
        group: {regions: [North]}
        periods: ["2026"]
        at_most: 20

      # A share: at least a quarter of all released land is regenerated brownfield.
      - limit: brownfield-share
        title_en: Regenerated share of released land
        title_zh: 再开发用地占比
        rule: ratio
        measure: regenerated
        of: {measure: released}
        at_least: 0.25

      # Not one dominant industry: each at most so much of all output after the plan.
      - limit: one-industry
        title_en: No dominant industry
        title_zh: 单一产业占比上限
        rule: concentration
        share: 0.45
        scope: after

      # A goal that may be missed at a price: points for each job that is short.
      - limit: jobs-goal
        title_en: Jobs goal
        title_zh: 就业目标
        rule: amount
        measure: {outcome: jobs}
        at_least: 4800
        shortfall_price: 0.002

      """
    ),
    (
      RecognisedFile.scenarios,
      """
      # What if? Each scenario changes some numbers and leaves the rest.
      #   parkplan plan FOLDER --scenario grants-cut
      #   parkplan whatif FOLDER

      - scenario: grants-cut
        title_en: Grants cut by a fifth
        title_zh: 资金削减两成
        changes:
          - {scale: fund.budget, by: 0.8}

      - scenario: pharma-slump
        title_en: Pharmaceuticals yield a third less
        title_zh: 医药产出下降三分之一
        changes:
          - {scale: industry.intensity, of: [pharma], by: 0.67}

      - scenario: strict-leverage
        title_en: No debt above the benchmark
        title_zh: 债务不超过基准
        changes:
          - {set: finance.leverage_cap, to: 1.61}

      """
    ),
  ]

  static let readme = """
    # A portfolio to start from

    Three made-up parks, one of each development path. It can be checked, scored and planned as it
    is; make it yours step by step, and run `parkplan check` on this folder after each step.

        parkplan check .
        parkplan score .
        parkplan plan .

    ## What to change first

    1. `parks.csv`: one row for each park of yours (open it in a spreadsheet, save as "CSV UTF-8").
       Needed are `park` (a short id) and `path` (`urbanization`, `re-urbanization` or `co-city`).
       Land in hectares, money in million yuan (1 亿元 = 100). Leave cells empty that you do not
       know. The last columns are raw indicator values; `indicators.csv` says how to read them.
    2. `park_industries.csv`: the leading industries of each park; shares sum to 1.
    3. `funds.csv`: the grants you have, one `budget_mcny:` column for each period.
    4. `outcomes.csv`: what counts, and how much (`weight`; all weights sum to 1). An empty
       `reference` is computed: the best value of that outcome alone.
    5. `limits.yaml`: quotas, shares, goals. Comments in the file say how each kind works.
    6. `industries.csv`, `land_uses.csv`, `instruments.csv`, `levels.csv`: what a hectare yields, and
       what policies cost and change. An effect is a share of the park's own output or workers.
    7. `portfolio.yaml`: periods, leverage, the share of homes in released land.
    8. `provenance.csv`: every number here is marked `illustrative`. Where you put in your own, say
       `sourced` (with a line in `sources.csv`), `estimated` or `assumed`. One line may cover a whole
       file (`*`), a row, a column or a single number; the most specific line wins.

    Files that you do not need may go: only `parks.csv` is required.

    ## 从哪里开始

    先改 `parks.csv`（每个园区一行，面积单位公顷，金额单位百万元：1 亿元 = 100），再改
    `park_industries.csv`、`funds.csv`、`outcomes.csv` 和 `limits.yaml`。每改一步，运行一次
    `parkplan check`。所有数字都是示例；换成自己的数字后，请在 `provenance.csv` 里注明来源。

    """
}
