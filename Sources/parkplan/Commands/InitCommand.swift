import ArgumentParser
import ParkFiles

/// `parkplan init`: a small commented portfolio to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small commented portfolio to start from.",
    discussion: """
      Example:
        parkplan init my-parks
      """)

  @Argument(help: "The folder to write; it must not hold a portfolio yet.", completion: .directory)
  var folder: String

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    try writeStarterPortfolio(to: folder)
    if output.json { try printResult(jsonText(FolderDocument(folder: folder))) }
    output.say("\(folder) holds a portfolio to edit. Next: parkplan check \(folder)")
  }
}
