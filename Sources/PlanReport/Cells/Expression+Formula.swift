extension Expression {
  /// The formula as Excel stores it, with its equals sign: `=IF(C7>0,B7/C7,"n/a")`.
  ///
  /// Parentheses stand only where the order of operations needs them.
  public var formula: String { "=" + printed }

  private var printed: String {
    switch self {
    case .number(let value): Expression.numeral(value)
    case .text(let text):
      "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    case .cell(let reference): reference.text
    case .range(let range): range.text
    case .name(let name): name
    case .combined(let left, let between, let right):
      left.operand(of: between, isRight: false) + between.rawValue
        + right.operand(of: between, isRight: true)
    case .call(let function, let arguments):
      function.rawValue + "(" + arguments.map(\.printed).joined(separator: ",") + ")"
    case .count(let counted): counted.printed
    }
  }

  private func operand(of outer: Operator, isRight: Bool) -> String {
    switch self {
    case .combined(_, let own, _):
      let bindsLooser =
        own.precedence < outer.precedence || (isRight && own.precedence == outer.precedence)
      return bindsLooser ? "(" + printed + ")" : printed
    case .number(let value) where value < 0: return "(" + printed + ")"
    case .number, .text, .cell, .range, .name, .call, .count: return printed
    }
  }

  /// The shortest digits that read back as the same number, without a needless `.0`.
  private static func numeral(_ value: Double) -> String {
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
