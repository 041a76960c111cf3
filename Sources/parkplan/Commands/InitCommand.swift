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

  @Flag(help: "No messages but errors.")
  var quiet = false

  func run() throws {
    try writeStarterPortfolio(to: folder)
    if !quiet {
      Console.standardError.line(
        "\(folder) holds a portfolio to edit. Next: parkplan check \(folder)")
    }
  }
}
