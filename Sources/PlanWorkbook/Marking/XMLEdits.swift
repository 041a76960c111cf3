/// Changes to the bytes of a part; everything between them stays as it is.
struct XMLEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  mutating func replace(_ range: Range<Int>, _ bytes: some Sequence<UInt8>) {
    edits.append((range, Array(bytes)))
  }

  /// Several texts at one place come in the order given.
  mutating func insert(_ text: String, at position: Int) {
    edits.append((position..<position, Array(text.utf8)))
  }

  /// Adds content to the end of an element.
  mutating func append(_ text: String, to element: XMLOutline.Element, in bytes: [UInt8]) {
    guard element.end.isEmpty, let tag = RawTag(bytes[element.tag]) else {
      return insert(text, at: element.end.lowerBound)
    }
    replace(element.tag, tag.opened + Array((text + tag.closing).utf8))
  }

  /// The bytes with all changes; where two overlap, the first wins.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    // By place, what is put in before what stands there; else in the order given.
    func key(_ edit: (offset: Int, element: (range: Range<Int>, bytes: [UInt8]))) -> (Int, Int, Int)
    {
      let range = edit.element.range
      return (range.lowerBound, range.isEmpty ? 0 : 1, edit.offset)
    }
    let sorted = edits.enumerated().sorted { key($0) < key($1) }
    for (_, edit) in sorted where edit.range.lowerBound >= position {
      result += bytes[position..<edit.range.lowerBound]
      result += edit.bytes
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}

/// Text for XML of any encoding: what is not ASCII is written as a number.
func asciiXML(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
    default: result += "&#\(scalar.value);"
    }
  }
  return result
}
