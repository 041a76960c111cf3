import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook

/// `parkplan import`: an edited workbook read back, or a planner's own list.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read an edited template, an edited plan or a list of parks back.",
    discussion: """
      A template (parkplan template, parkplan init --workbook) becomes a portfolio folder. The \
      workbook of a plan is compared with what was written: changed inputs are planned anew, own \
      values in the columns for them make a plan that is checked and compared with the best one. \
      Any other workbook or CSV file with a row for each park becomes a portfolio to complete.

      Everything wrong is listed at once, with its sheet and cell, and marked in a copy of the \
      workbook.

      Examples:
        parkplan import my-parks.xlsx --into my-parks
        parkplan import plan.xlsx
        parkplan import parks.csv --into my-parks
      """)

  @Argument(
    help: ArgumentHelp("The workbook or CSV file.", valueName: "file"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Write what was read as a portfolio into a new folder.", valueName: "folder"),
    completion: .directory)
  var into: String?

  @Option(
    help: ArgumentHelp(
      "Where to write the copy with marks; otherwise beside the workbook, as NAME-marked.xlsx.",
      valueName: "marked.xlsx"), completion: .file(extensions: ["xlsx"]))
  var marked: String?

  @Flag(help: "Only show what changed; plan nothing.")
  var noSolve = false

  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let say = output.language.value
    var files = NamedFiles(store: store, say: say)
    try files.addInput(say("the workbook", "工作簿"), file)
    if let into {
      try files.addFolder("--into", into)
      try requireNewFolder(into)
    }
    if let marked { try files.addWorkbook("--marked", marked) }
    let bytes = try readFile(file, say)
    let workbook: ReadWorkbook
    do {
      workbook = try readWorkbook(bytes, isEdited: true)
    } catch .kind(.text) {
      if file.lowercased().hasSuffix(".xlsx") {
        output.say("Note: \(file) is no workbook but plain text, and is read as a CSV file.")
      }
      return try importList(csv: bytes)
    } catch {
      throw Failure(error, path: file)
    }
    if TemplateReading.isTemplate(workbook) {
      try importTemplate(workbook, bytes)
    } else if workbook.isOfRun {
      try importRun(workbook, bytes)
    } else {
      try importList(workbook, bytes)
    }
  }
}

extension Failure {
  /// A workbook that is not read: exit code 66 where it is no workbook that can be opened, 65 where
  /// what it holds is wrong.
  init(_ refusal: WorkbookRefusal, path: String) {
    let code: Code =
      switch refusal {
      case .unreadable, .kind, .damaged: .unreadable
      case .tooLarge, .bomb, .unsafe, .content, .cell, .tooMany: .badInput
      }
    self.init(code, "Error: \(path): \(refusal)")
  }
}
