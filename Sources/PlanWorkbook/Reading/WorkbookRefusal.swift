/// Why a file is not read as a workbook.
///
/// Facts only; `found` and `fix` build the sentences.
public enum WorkbookRefusal: Error, Hashable, Sendable {
  /// The system does not give the file; its reason.
  case unreadable(reason: String)
  case tooLarge(bytes: Int, most: Int)
  case kind(Kind)
  /// The zip file is cut off, changed on its way or made by a broken program.
  case damaged(reason: String)
  /// Parts that unpack to far more than a workbook holds.
  case bomb(part: String, reason: String)
  /// A zip file made to mislead, or with features that workbooks do not use.
  case unsafe(part: String, reason: String)
  /// XML that is broken or that no workbook holds.
  case content(part: String, reason: String)
  /// A cell that cannot be understood.
  case cell(sheet: String, cell: String, reason: String)
  case tooMany(what: String, most: Int)

  /// What a file is that is no .xlsx workbook.
  public enum Kind: Hashable, Sendable {
    case empty
    /// Excel 97 to 2003.
    case oldExcel
    case password
    case openDocument
    /// .xlsb
    case binaryWorkbook
    /// Another document of an office program, such as .docx.
    case otherOffice
    case otherZip
    /// CSV, HTML or other text, whatever the file is called.
    case text
    case unknown
  }
}

extension WorkbookRefusal {
  /// What was found, as a sentence without its full stop.
  public var found: String {
    switch self {
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .tooLarge(let bytes, let most):
      "the file has \(megabytes(bytes)) MB; workbooks are read up to \(megabytes(most)) MB"
    case .kind(let kind): kind.found
    case .damaged(let reason): "the file is damaged: \(reason)"
    case .bomb(let part, let reason): "part '\(part)' of the file is far too large: \(reason)"
    case .unsafe(let part, let reason): "part '\(part)' of the file is refused: \(reason)"
    case .content(let part, let reason): "part '\(part)' of the file is damaged: \(reason)"
    case .cell(let sheet, let cell, let reason): "\(sheet)!\(cell): \(reason)"
    case .tooMany(let what, let most): "the workbook holds more than \(most) \(what)"
    }
  }

  /// What the planner can do.
  public var fix: String {
    switch self {
    case .unreadable: "check the path and that you may read the file"
    case .tooLarge, .tooMany:
      "keep the sheets and rows that the plan needs, and remove the others"
    case .kind(let kind): kind.fix
    case .damaged: "copy or download the file again, or open it in Excel and save it"
    case .content, .cell: "open the file in Excel, let it repair what it finds, and save it"
    case .bomb, .unsafe: "open the file in Excel and save it as .xlsx, if you trust its source"
    }
  }
}

extension WorkbookRefusal: CustomStringConvertible {
  public var description: String { "\(found)\n  Fix: \(fix)" }
}

extension WorkbookRefusal.Kind {
  fileprivate var found: String {
    switch self {
    case .empty: "the file is empty"
    case .oldExcel: "the file is a workbook of Excel 97 to 2003 (.xls)"
    case .password: "the file is protected by a password"
    case .openDocument: "the file is an OpenDocument file (.ods)"
    case .binaryWorkbook: "the file is a binary workbook (.xlsb)"
    case .otherOffice: "the file is another kind of office document, not a workbook"
    case .otherZip: "the file is a zip file without a workbook in it"
    case .text: "the file is plain text, such as CSV or HTML, whatever its name says"
    case .unknown: "the file is no workbook"
    }
  }

  fileprivate var fix: String {
    switch self {
    case .empty: "copy or download the file again"
    case .password: "open it in Excel, remove the password (File > Info) and save it as .xlsx"
    case .oldExcel, .openDocument, .binaryWorkbook, .text:
      "open it in Excel or LibreOffice and save it as .xlsx"
    case .otherOffice:
      "choose the workbook (.xlsx) that you edited; where this is one, open it in Excel, remove its "
        + "password and save it as .xlsx"
    case .otherZip, .unknown: "choose the workbook (.xlsx) that you edited"
    }
  }
}

private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
