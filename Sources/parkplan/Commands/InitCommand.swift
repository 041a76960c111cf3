import ArgumentParser
import ParkFiles

/// `parkplan init`: a small commented portfolio to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small commented portfolio to start from.",
    discussion: """
      Examples:
        parkplan init my-parks
        parkplan init my-parks --workbook my-parks.xlsx
      """)

  @Argument(help: "The folder to write; it must not hold a portfolio yet.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("Also write it as an Excel workbook to edit.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    var files = NamedFiles(portfolio: folder, store: store, say: output.language.value)
    if let workbook { try files.addWorkbook("--workbook", workbook) }
    try writeStarterPortfolio(to: folder)
    if let workbook {
      try writeTemplate(
        of: readPortfolio(folder: folder), to: workbook, language: output.language.value)
    }
    if output.json {
      try printResult(jsonText(FolderDocument(folder: folder, workbook: workbook)))
    }
    output.say("\(folder) holds a portfolio to edit. Next: parkplan check \(folder)")
    if let workbook {
      output.say(
        "\(workbook) holds the same. Read it back: parkplan import \(workbook) --into FOLDER")
    }
  }
}
