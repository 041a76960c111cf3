/// Any JSON, to compare two documents number by number.
indirect enum JSONValue: Codable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

/// One place where two documents differ.
struct JSONDifference: Codable, Equatable {
  /// Such as `parks[3].grant_mcny`.
  var place: String
  var stored: JSONValue
  var repeated: JSONValue
}

extension JSONValue {
  /// How many numbers stand in the document.
  var numberCount: Int {
    switch self {
    case .number: 1
    case .null, .bool, .string: 0
    case .array(let values): values.reduce(0) { $0 + $1.numberCount }
    case .object(let fields): fields.values.reduce(0) { $0 + $1.numberCount }
    }
  }

  /// A number as itself, a text in quotes, a list or object by its size.
  var short: String {
    switch self {
    case .null: "nothing"
    case .bool(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): "\"\(value)\""
    case .array(let values): "a list of \(values.count)"
    case .object(let fields): "an object of \(fields.count)"
    }
  }
}

/// Where two documents differ, in order of the places.
///
/// Numbers are equal when they differ by at most `tolerance` times the larger of 1 and their size.
///
/// - Parameter ignoring: Keys of the outermost object that may differ.
func differences(
  _ stored: JSONValue, _ repeated: JSONValue, ignoring: Set<String> = [],
  tolerance: Double = 1e-9
) -> [JSONDifference] {
  var found: [JSONDifference] = []
  compare(stored, repeated, at: "", ignoring: ignoring, tolerance, into: &found)
  return found
}

private func compare(
  _ stored: JSONValue, _ repeated: JSONValue, at place: String, ignoring: Set<String>,
  _ tolerance: Double, into found: inout [JSONDifference]
) {
  switch (stored, repeated) {
  case (.number(let old), .number(let new)):
    if abs(old - new) <= tolerance * max(1, abs(old), abs(new)) { return }
  case (.array(let old), .array(let new)) where old.count == new.count:
    for position in old.indices {
      compare(
        old[position], new[position], at: "\(place)[\(position)]", ignoring: [], tolerance,
        into: &found)
    }
    return
  case (.object(let old), .object(let new)):
    for key in Set(old.keys).union(new.keys).sorted() where !ignoring.contains(key) {
      compare(
        old[key] ?? .null, new[key] ?? .null, at: place.isEmpty ? key : "\(place).\(key)",
        ignoring: [], tolerance, into: &found)
    }
    return
  default:
    if stored == repeated { return }
  }
  found.append(JSONDifference(place: place, stored: stored, repeated: repeated))
}
