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
  ///
  /// - Parameter ignoring: Keys of the outermost object that do not count.
  func numberCount(ignoring: Set<String> = []) -> Int {
    switch self {
    case .number: 1
    case .null, .bool, .string: 0
    case .array(let values): values.reduce(0) { $0 + $1.numberCount() }
    case .object(let fields):
      fields.reduce(0) { $0 + (ignoring.contains($1.key) ? 0 : $1.value.numberCount()) }
    }
  }

  /// A number as itself, a text in quotes, a list or object by its size.
  var short: String {
    switch self {
    case .null: "nothing"
    case .bool(let value): "\(value)"
    case .number(let value): Int(exactly: value).map { "\($0)" } ?? "\(value)"
    case .string(let value): "\"\(value)\""
    case .array(let values): "a list of \(values.count)"
    case .object(let fields): "an object of \(fields.count)"
    }
  }
}

/// How far two numbers may differ and count as the same when a run is repeated.
let replayTolerance = 1e-9

/// Where two documents differ, in order of the places.
///
/// Numbers are equal when they differ by at most `tolerance` times the larger of 1 and their size;
/// everything else when it is the same. What only one of two lists or objects has, the other lacks
/// as `null`.
///
/// - Parameter ignoring: Keys that may differ, of the outermost object and of documents in its lists.
func differences(
  _ stored: JSONValue, _ repeated: JSONValue, ignoring: Set<String> = [],
  tolerance: Double = replayTolerance
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
  case (.array(let old), .array(let new)):
    for position in 0..<max(old.count, new.count) {
      compare(
        position < old.count ? old[position] : .null, position < new.count ? new[position] : .null,
        at: "\(place)[\(position)]", ignoring: ignoring, tolerance, into: &found)
    }
    return
  case (.object(let old), .object(let new)):
    for key in Set(old.keys).union(new.keys).sorted() where !ignoring.contains(key) {
      // Keys of other objects are names that a planner gave.
      var isList = false
      if case .array? = old[key] { isList = true }
      compare(
        old[key] ?? .null, new[key] ?? .null, at: place.isEmpty ? key : "\(place).\(key)",
        ignoring: isList ? ignoring : [], tolerance, into: &found)
    }
    return
  default:
    if stored == repeated { return }
  }
  found.append(JSONDifference(place: place, stored: stored, repeated: repeated))
}
