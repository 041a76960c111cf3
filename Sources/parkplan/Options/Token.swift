import ArgumentParser

/// An option whose values are the raw values of a closed set, listed in the help.
struct Token<Value>: ExpressibleByArgument, Sendable
where Value: RawRepresentable<String> & CaseIterable & Sendable {
  var value: Value

  init(_ value: Value) { self.value = value }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
