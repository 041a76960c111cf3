extension Expression {
  /// The formula as Excel stores it, with its equals sign: `=IF(C7>0,B7/C7,"n/a")`.
  ///
  /// Parentheses stand only where the order of operations needs them.
  public var formula: String {
    var text = "="
    print(into: &text)
    return text
  }

  private func print(into text: inout String) {
    switch self {
    case .number(let value): text += Expression.numeral(value)
    case .text(let own):
      text += "\""
      // Quotes inside are doubled.
      if own.utf8.contains(UInt8(ascii: "\"")) {
        text += own.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"")
      } else {
        text += own
      }
      text += "\""
    case .cell(let reference): reference.print(into: &text)
    case .range(let range): range.print(into: &text)
    case .name(let name): text += name
    case .combined(let left, let between, let right):
      left.print(asOperandOf: between, isRight: false, into: &text)
      text += between.rawValue
      right.print(asOperandOf: between, isRight: true, into: &text)
    case .call(let function, let arguments):
      text += function.rawValue
      text += "("
      for (position, argument) in arguments.enumerated() {
        if position > 0 { text += "," }
        argument.print(into: &text)
      }
      text += ")"
    case .count(let counted): text += counted.printed
    }
  }

  private func print(
    asOperandOf outer: Operator, isRight: Bool, into text: inout String
  ) {
    guard needsParentheses(in: outer, isRight: isRight) else { return print(into: &text) }
    text += "("
    print(into: &text)
    text += ")"
  }

  private func needsParentheses(in outer: Operator, isRight: Bool) -> Bool {
    switch self {
    case .combined(_, let own, _):
      own.precedence < outer.precedence || (isRight && own.precedence == outer.precedence)
    case .number(let value): value < 0
    case .text, .cell, .range, .name, .call, .count: false
    }
  }

  /// The shortest digits that read back as the same number, without a needless `.0`.
  private static func numeral(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000 { return String(whole) }
    let text = "\(value)".uppercased()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Expression.Counted {
  /// The double minus makes numbers of true and false.
  fileprivate var printed: String {
    switch self {
    case .differing(let left, let right): "SUMPRODUCT(--(\(left.text)<>\(right.text)))"
    case .errors(let range): "SUMPRODUCT(--ISERROR(\(range.text)))"
    }
  }
}
