import ParkModel
import PlanWorkbook

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that one command reads and writes, each with the option that names it: the one place
/// that sees to it that nothing is written over what is read, kept or worked on.
struct NamedFiles {
  private var known: [(option: String, path: String, resolved: String, isWritten: Bool)] = []
  private var portfolio: (path: String, resolved: String)?
  private let say: Language

  /// - Parameters:
  ///   - portfolio: The folder that the command reads or makes, or the file in its place.
  ///   - store: Its history is not written over either, also where this run is not kept in it.
  init(portfolio: String? = nil, store: StoreOptions, say: Language) {
    self.say = say
    if let portfolio {
      self.portfolio = (portfolio, parkplan.resolved(portfolio))
      keep(say("the portfolio", "组合"), portfolio, isWritten: false)
    }
    guard let history = store.place() else { return }
    // SQLite keeps what is not yet in the file beside it.
    for ending in ["", "-wal", "-shm", "-journal"] {
      keep("--store", history + ending, isWritten: true)
    }
  }

  private mutating func keep(_ option: String, _ path: String, isWritten: Bool) {
    known.append((option, path, parkplan.resolved(path), isWritten))
  }

  /// A file that is only read: naming it twice destroys nothing.
  ///
  /// - Throws: exit code 64 where it is one that is written.
  mutating func addInput(_ option: String, _ path: String) throws(Failure) {
    try refuseSame(option, path, among: known.filter(\.isWritten))
    keep(option, path, isWritten: false)
  }

  /// A file of text that is written.
  ///
  /// - Throws: exit code 64 where it is a file that is read or that an earlier option names, by
  ///   whatever path, or lies in a portfolio; 73 where it cannot be written, or where a workbook or
  ///   a database is there.
  mutating func add(_ option: String, _ path: String) throws(Failure) {
    try claim(option, path)
    try requireWritable(path, say)
    guard Self.holdsNoText(path) else { return }
    throw Failure(
      .unwritable,
      say(
        """
        Error: \(path) is there already and is a workbook or a database; \(option) writes text
          Fix: name another file.
        """,
        """
        错误：\(path) 已存在，是工作簿或数据库；\(option) 写出文本文件
          改法：换一个文件名。
        """))
  }

  /// Keeps a name for an option that writes there, or refuses it.
  private mutating func claim(_ option: String, _ path: String) throws(Failure) {
    try refuseSame(option, path, among: known)
    try refusePortfolio(option, path, parkplan.resolved(path))
    keep(option, path, isWritten: true)
  }

  /// A workbook that is written.
  ///
  /// - Throws: as `add`; 64 too for a name that no spreadsheet program would open, 73 for a workbook
  ///   that somebody has edited since it was written.
  mutating func addWorkbook(_ option: String, _ path: String) throws(Failure) {
    try claim(option, path)
    guard path.isEmpty || path.lowercased().hasSuffix(".xlsx") else {
      let stem = path.hasSuffix("/") ? "\(path)plan" : path
      throw Failure(
        .wrongUsage,
        say(
          "Error: \(option) \(path) does not end in .xlsx\n  Fix: name a workbook, such as \(stem).xlsx.",
          "错误：\(option) \(path) 不以 .xlsx 结尾\n  改法：写工作簿的名称，例如 \(stem).xlsx。"))
    }
    try requireWritable(path, say)
    guard Self.isEdited(path) else { return }
    throw Failure(
      .unwritable,
      say(
        """
        Error: \(path) is there already, and was saved by another program or is no workbook of parkplan
          Fix: name another file; or move this one away. parkplan import reads edits of a plan back.
        """,
        """
        错误：\(path) 已存在，且曾由其他程序保存，或不是 parkplan 写出的工作簿
          改法：换一个文件名，或先移走原文件；方案工作簿中的修改可用 parkplan import 读回。
        """))
  }

  /// A folder into which files are written.
  ///
  /// - Throws: exit code 64 where it is a portfolio or lies in one.
  mutating func addFolder(_ option: String, _ path: String) throws(Failure) {
    let place = parkplan.resolved(path)
    if let portfolio, isSame(portfolio.resolved, place) {
      throw inPortfolio(option, path, portfolio.path)
    }
    // A disk that does not tell case takes Parks.csv for parks.csv.
    if isPortfolio(place) || holds("parks.csv", place) { throw inPortfolio(option, path, path) }
    try refusePortfolio(option, path, place)
    keep(option, path, isWritten: true)
  }
}

extension NamedFiles {
  /// Whether writing there would lose what somebody did; an empty file holds nothing to lose.
  static func isEdited(_ path: String) -> Bool {
    guard isExistingFile(path), let bytes = try? readFile(path), !bytes.isEmpty else {
      return false
    }
    return !isUntouchedWorkbook(bytes)
  }

  /// Whether a file is a workbook or a database, by its first bytes.
  private static func holdsNoText(_ path: String) -> Bool {
    guard isExistingFile(path), let start = readStart(of: path, bytes: 16) else {
      return false
    }
    return start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: "SQLite format".utf8)
  }

  private func refuseSame(
    _ option: String, _ path: String,
    among others: [(option: String, path: String, resolved: String, isWritten: Bool)]
  ) throws(Failure) {
    let place = parkplan.resolved(path)
    guard let other = others.first(where: { isSame($0.resolved, place) }) else { return }
    let names =
      other.path == path ? path : say("\(other.path) and \(path)", "\(other.path) 与 \(path)")
    throw Failure(
      .wrongUsage,
      say(
        """
        Error: \(other.option) and \(option) name one file, \(names)
          Fix: give each a file of its own.
        """,
        """
        错误：\(other.option) 与 \(option) 指向同一文件 \(names)
          改法：各用一个文件。
        """))
  }

  private func refusePortfolio(
    _ option: String, _ path: String, _ place: String
  ) throws(Failure) {
    var folder = parent(of: place)
    while true {
      if let portfolio, isSame(portfolio.resolved, folder) {
        throw inPortfolio(option, path, portfolio.path)
      }
      if isPortfolio(folder) { throw inPortfolio(option, path, folder) }
      let next = parent(of: folder)
      if next == folder { return }
      folder = next
    }
  }

  private func inPortfolio(_ option: String, _ path: String, _ portfolio: String) -> Failure {
    Failure(
      .wrongUsage,
      path == portfolio
        ? say(
          "Error: \(option) \(path) is a portfolio\n  Fix: name a place outside of portfolios.",
          "错误：\(option) \(path) 是一个组合文件夹\n  改法：写组合文件夹之外的位置。")
        : say(
          "Error: \(option) \(path) lies in the portfolio \(portfolio)\n  Fix: name a place outside "
            + "the portfolio.",
          "错误：\(option) \(path) 在组合文件夹 \(portfolio) 之内\n  改法：写组合文件夹之外的位置。"))
  }

  /// Whether a folder holds a portfolio, named by the command or not.
  private func isPortfolio(_ folder: String) -> Bool { holds("portfolio.yaml", folder) }

  private func holds(_ name: String, _ folder: String) -> Bool {
    namesInFolder(folder).contains(name)
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Whether two resolved paths mean one file, also where a disk does not tell case or a file has
  /// two names.
  private func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    var (one, other) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }
}
