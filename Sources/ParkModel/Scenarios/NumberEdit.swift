/// One arithmetic change of a scenario while it goes over the numbers it addresses.
struct NumberEdit {
  let operation: Operation
  /// How many numbers were met, changed or not.
  private(set) var touched = 0
  /// The first number that would become impossible, and how to mend it.
  private(set) var impossible: (found: String, fix: String)?
  private var furtherImpossible = 0

  init(_ operation: Operation) { self.operation = operation }

  enum Operation {
    case set(Double)
    case scale(Double)
    case shift(Double)

    var verb: String {
      switch self {
      case .set: "set"
      case .scale: "scale"
      case .shift: "shift"
      }
    }

    func result(of value: Double) -> Double {
      switch self {
      case .set(let new): new
      case .scale(let factor): value * factor
      case .shift(let step): value + step
      }
    }
  }

  /// What a number may be.
  enum Bounds {
    case any, notNegative, positive, share

    func allow(_ value: Double) -> Bool {
      switch self {
      case .any: value.isFinite
      case .notNegative: value.isFinite && value >= 0
      case .positive: value.isFinite && value > 0
      case .share: value >= 0 && value <= 1
      }
    }

    var fix: String {
      switch self {
      case .any: "change it to a finite number"
      case .notNegative: "change it to 0 or more"
      case .positive: "change it to more than 0"
      case .share: "change it to a share from 0 to 1"
      }
    }
  }

  /// Changes one figure; an impossible result leaves it alone and is kept as a problem.
  mutating func change<Value>(
    _ figure: inout Figure<Value>, _ bounds: Bounds, _ what: @autoclosure () -> String
  ) {
    touched += 1
    let new = operation.result(of: figure.value.value)
    guard bounds.allow(new) else {
      refuse("\(what()) becomes \(text(new, Value.symbol))", bounds.fix)
      return
    }
    guard new != figure.value.value else { return }
    figure = Figure(Value(new), max(figure.status, .assumed))
  }

  /// Changes a figure that may be absent: only `set` gives it, and only where that is meant.
  mutating func change<Value>(
    _ figure: inout Figure<Value>?, _ bounds: Bounds, gives: Bool,
    _ what: @autoclosure () -> String
  ) {
    if var present = figure {
      change(&present, bounds, what())
      figure = present
    } else if gives, case .set(let new) = operation {
      touched += 1
      guard bounds.allow(new) else {
        refuse("\(what()) becomes \(text(new, Value.symbol))", bounds.fix)
        return
      }
      figure = Figure(Value(new))
    }
  }

  /// Changes the amounts of one outcome, or of every outcome that has one.
  mutating func change(
    _ amounts: inout [OutcomeID: Figure<Amount>], outcome: OutcomeID?, gives: Bool,
    _ what: (OutcomeID) -> String
  ) {
    // Sorted, so that the problem reported first is always the same one.
    for id in outcome.map({ [$0] }) ?? amounts.keys.sorted() {
      change(&amounts[id], .any, gives: gives && outcome != nil, what(id))
    }
  }

  private mutating func refuse(_ found: String, _ fix: String) {
    if impossible == nil { impossible = (found, fix) } else { furtherImpossible += 1 }
  }

  /// `and 3 more numbers become impossible`, or nothing.
  var further: String {
    switch furtherImpossible {
    case 0: ""
    case 1: ", and 1 more number becomes impossible"
    default: ", and \(furtherImpossible) more numbers become impossible"
    }
  }

  /// An amount without a trailing `.0`, with its unit.
  private func text(_ value: Double, _ symbol: String) -> String {
    symbol.isEmpty ? written(value) : "\(written(value)) \(symbol)"
  }
}
