import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook

/// `parkplan template`: a portfolio folder as a workbook to fill in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write a portfolio as an Excel workbook to edit and read back.",
    discussion: """
      One sheet a file: tables with units and headers in both languages, settings line by line. \
      parkplan import reads it back into a folder.

      Example:
        parkplan template my-parks --workbook my-parks.xlsx
        parkplan import my-parks.xlsx --into my-parks-2
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(
    help: ArgumentHelp("The Excel workbook to write.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    try files.addWorkbook("--workbook", workbook)
    let loaded = try readPortfolio(folder: portfolio)
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let left = leftOut(loaded)
    if !left.isEmpty {
      output.say("Note: \(left.joined(separator: ", ")): not part of the workbook.")
    }
    try writeTemplate(of: loaded, to: workbook, language: output.language.value)
    if output.json {
      try printResult(jsonText(TemplateDocument(portfolio: portfolio, workbook: workbook)))
    }
    output.say("\(workbook) is written. Read it back: parkplan import \(workbook) --into FOLDER")
  }

  /// What the folder holds beside the files of the portfolio, such as notes of a planner's own.
  private func leftOut(_ loaded: LoadedPortfolio) -> [String] {
    let taken = Set(
      loaded.files.compactMap { $0.name.split(separator: "/").first.map(String.init) })
    return namesInFolder(portfolio).filter { !taken.contains($0) && !$0.hasPrefix(".") }.sorted()
  }
}

/// Writes a portfolio as a workbook to fill in.
func writeTemplate(of loaded: LoadedPortfolio, to workbook: String, language: Language) throws {
  let sheets = try templateSheets(
    of: TemplateFile.files(of: loaded), name: loaded.portfolio.name, version: Parkplan.release,
    language: language)
  try writeWorkbook(sheets, to: workbook, created: Wiring.now())
}
