public import MixedInteger

/// A small model whose columns are all boxed: infeasible, degenerate and empty ones included.
public func randomBoxedModel(seed: Int) -> MixedIntegerModel {
  var random = SplitMix64(seed: seed)
  var model = MixedIntegerModel()
  var columns: [MixedIntegerModel.Column] = []
  for position in 0..<Int.random(in: 0...9, using: &random) {
    let lower = Double(Int.random(in: -2...1, using: &random))
    let width = Double([0, 1, 1, 1, 1, 2, 3][Int.random(in: 0..<7, using: &random)])
    columns.append(
      model.addColumn(
        "n\(position)", lower: lower, upper: lower + width, isInteger: true,
        objective: Double(Int.random(in: -9...9, using: &random))))
  }
  for position in 0..<Int.random(in: 0...7, using: &random) {
    let lower = Double(Int.random(in: -40...20, using: &random)) / 10
    let width = Double(Int.random(in: -5...60, using: &random)) / 10
    columns.append(
      model.addColumn(
        "x\(position)", lower: lower, upper: lower + max(0, width),
        objective: Double(Int.random(in: -90...90, using: &random)) / 10))
  }
  // Whole coefficients make ties and degenerate corners.
  let isWhole = Bool.random(using: &random)
  for position in 0..<Int.random(in: 0...9, using: &random) {
    var terms = LinearTerms()
    for column in columns where Int.random(in: 0..<5, using: &random) > 1 {
      terms.add(
        isWhole
          ? Double(Int.random(in: -2...2, using: &random))
          : Double(Int.random(in: -70...90, using: &random)) / 10, column)
    }
    let lower = Double(Int.random(in: -60...30, using: &random)) / (isWhole ? 10 : 3)
    let side = isWhole ? lower.rounded() : lower
    switch Int.random(in: 0..<6, using: &random) {
    case 0: model.addRow("r\(position)", terms, lower: side, upper: side)
    case 1, 2: model.addRow("r\(position)", terms, lower: side)
    case 3: model.addRow("r\(position)", terms, lower: side, upper: side + 9)
    default: model.addRow("r\(position)", terms, upper: side + 20)
    }
  }
  return model
}

/// A model shaped like the rules of one park: instruments with levels and periods, land in
/// segments, and money that is granted or borrowed.
public func parkLikeModel(seed: Int, instruments: Int = 7, periods: Int = 3) -> MixedIntegerModel {
  var random = SplitMix64(seed: seed)
  var model = MixedIntegerModel()
  func draw(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
  let taken = model.addColumn("x", lower: 1, upper: 1, isInteger: true, objective: draw(-1...1))
  let takesLand = model.addColumn("w", upper: 1, isInteger: true)
  model.addRow("takes-land", LinearTerms([(takesLand, 1), (taken, -1)]), upper: 0)
  var costs = [LinearTerms](repeating: LinearTerms(), count: periods)
  var running: [[LinearTerms]] = []
  for instrument in 0..<instruments {
    let base = draw(0.2...2)
    var all = LinearTerms([(taken, -1)])
    var upTo = [LinearTerms](repeating: LinearTerms(), count: periods)
    for level in 1...3 {
      for period in 0..<periods {
        let effect = base * Double(level).squareRoot() * (1 - 0.2 * Double(period))
        let y = model.addColumn(
          "y\(instrument),\(level),\(period)", upper: 1, isInteger: true, objective: effect)
        all.add(1, y)
        let start = draw(20...60) * Double(level)
        costs[period].add(start, y)
        for later in (period + 1)..<(periods + 1) where later < periods {
          costs[later].add(start / 8, y)
        }
        for later in period..<periods { upTo[later].add(1, y) }
      }
    }
    model.addRow("instrument\(instrument)", all, upper: 0)
    running.append(upTo)
    if instrument > 0, Int.random(in: 0..<2, using: &random) == 0 {
      for period in 0..<periods {
        var terms = upTo[period]
        terms.add(-1, running[instrument - 1][period])
        model.addRow("order\(instrument),\(period)", terms, upper: 0)
      }
    }
  }
  var released = LinearTerms()
  var town = LinearTerms()
  for use in 0..<3 {
    for segment in 0..<2 {
      let width = draw(20...90)
      var total = LinearTerms([(takesLand, -width)])
      for period in 0..<periods {
        let worth = draw(0.005...0.02) / Double(segment + 1)
        let h = model.addColumn("h\(use),\(segment),\(period)", upper: width, objective: worth)
        total.add(1, h)
        released.add(1, h)
        if use == 0 { town.add(1, h) }
        costs[period].add(draw(0.5...1.5), h)
      }
      model.addRow("land\(use),\(segment)", total, upper: 0)
    }
  }
  var viable = released
  viable.add(-draw(10...40), takesLand)
  model.addRow("viable", viable, lower: 0)
  var low = town
  low.add(-0.25, released)
  model.addRow("low", low, lower: 0)
  var high = town
  high.add(-0.55, released)
  model.addRow("high", high, upper: 0)
  var borrowed = LinearTerms([(taken, -draw(0...300))])
  for period in 0..<periods {
    let most = 9000.0
    var balance = LinearTerms()
    balance.add(-1, costs[period])
    let price = draw(0.004...0.03)
    let pay = model.addColumn("pay\(period)", upper: most, objective: -price)
    let debt = model.addColumn("d\(period)", upper: 300, objective: -draw(0.001...0.02))
    balance.add(1, pay)
    balance.add(1, debt)
    borrowed.add(1, debt)
    model.addRow("funding\(period)", balance, lower: 0, upper: 0)
    model.addRow("leverage\(period)", borrowed, upper: 0)
  }
  return model
}
