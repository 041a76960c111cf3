/// The checks that every list of judged parts has to pass.
struct JudgedLabels {
  /// More parts than anybody compares are a mistake, and pairs grow with the square.
  static let most = 100
  /// Longer names are not names; identifiers are shorter still.
  static let mostLetters = 100

  var file: String
  var labels: [String]
  var rows: [Int?]
  var labelRow: Int?

  func row(_ index: Int) -> Int? { rows.indices.contains(index) ? rows[index] : nil }

  func problem(_ index: Int, _ field: String?, _ found: String, fix: String) -> InputProblem {
    InputProblem(file: file, row: row(index), field: field, found: found, fix: fix)
  }

  /// Whether messages can name the labels: there are some, not too many, and each fits a line.
  var canBeNamed: Bool {
    (1...Self.most).contains(labels.count) && labels.allSatisfy { Self.defect($0) == nil }
  }

  private static func defect(_ label: String) -> String? {
    if label.unicodeScalars.count > mostLetters { return "has more than \(mostLetters) letters" }
    let isBroken = label.unicodeScalars.contains {
      switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse: true
      default: false
      }
    }
    return isBroken ? "has a line break or another control character" : nil
  }

  /// None or too many labels, empty ones, and labels that stand twice.
  func problems() -> [InputProblem] {
    guard !labels.isEmpty else {
      return [
        InputProblem(
          file: file, found: "there is nothing to judge.", fix: "name at least one criterion")
      ]
    }
    guard labels.count <= Self.most else {
      return [
        InputProblem(
          file: file,
          found: "there are \(labels.count) criteria; at most \(Self.most) are judged "
            + "at once.", fix: "put them into groups, and judge each group on its own")
      ]
    }
    var problems: [InputProblem] = []
    var first: [String: Int] = [:]
    for (index, label) in labels.enumerated() {
      let line = labelRow ?? row(index)
      if let found = Self.defect(label) {
        problems.append(
          InputProblem(
            file: file, row: line, found: "the name of criterion \(index + 1) \(found).",
            fix: "give it a short name on one line"))
      } else if label.isEmpty {
        problems.append(
          InputProblem(
            file: file, row: line, found: "criterion \(index + 1) has no name.",
            fix: "give it a name"))
      } else if let earlier = first[label] {
        problems.append(
          InputProblem(
            file: file, row: line,
            found: "criteria \(earlier + 1) and \(index + 1) are both called '\(label)'.",
            fix: "give each a name of its own"))
      } else {
        first[label] = index
      }
    }
    return problems
  }
}

extension Ratio {
  /// The ratio as people write judgements: `3`, `1/3`, `2.5`.
  public var judgementText: String {
    guard value.isFinite else { return "\(value)" }
    if let whole = Self.wholeText(value) { return whole }
    if value > 0, value < 1, let below = Self.wholeText(1 / value) { return "1/\(below)" }
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == 0 || abs(value) > 1e9 ? "\(value)" : "\(rounded)"
  }

  private static func wholeText(_ value: Double) -> String? {
    let whole = value.rounded()
    return abs(value) <= 1e9 && abs(value - whole) <= 1e-9 * abs(value) ? "\(Int64(whole))" : nil
  }
}
