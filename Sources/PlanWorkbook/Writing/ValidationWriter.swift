import CXlsxWriter
import PlanReport

/// Writes one rule for what may be entered.
struct ValidationWriter {
  let validation: Validation
  let sheet: String
  let worksheet: UnsafeMutablePointer<lxw_worksheet>

  func write() throws(WorkbookDefect) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    var formula = ""
    switch validation.rule {
    // A named range, never a list of values: the library overflows on long or Chinese ones.
    case .list(let name):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      formula = "=" + name
    case .decimal(let least, let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      set(least, most, in: &rule)
    case .whole(let least, let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      set(least.map { Double($0) }, most.map { Double($0) }, in: &rule)
    case .condition(let condition):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      formula = condition.formula
    }
    let range = validation.range
    // The library copies all three texts during the call and writes through none of them.
    let code = formula.withCString { formulaText in
      cleanText(validation.hint, most: 255).withCString { hint in
        cleanText(validation.error, most: 255).withCString { error in
          if !formula.isEmpty { rule.value_formula = UnsafeMutablePointer(mutating: formulaText) }
          if !validation.hint.isEmpty {
            rule.input_message = UnsafeMutablePointer(mutating: hint)
          }
          if !validation.error.isEmpty {
            rule.error_message = UnsafeMutablePointer(mutating: error)
          }
          return worksheet_data_validation_range(
            worksheet, UInt32(range.first.row - 1), UInt16(range.first.column - 1),
            UInt32(range.last.row - 1), UInt16(range.last.column - 1), &rule)
        }
      }
    }
    try checked(code, "validation of \(sheet)!\(range.text)")
  }

  private func set(_ least: Double?, _ most: Double?, in rule: inout lxw_data_validation) {
    switch (least, most) {
    case (let least?, let most?):
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = least
      rule.maximum_number = most
    case (let least?, nil):
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value_number = least
    case (nil, let most?):
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      rule.value_number = most
    // Any number: nothing is as far as the ends of what Excel counts with.
    case (nil, nil):
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = -1e300
      rule.maximum_number = 1e300
    }
  }
}
