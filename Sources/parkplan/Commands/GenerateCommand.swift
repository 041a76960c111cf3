import ArgumentParser
import ParkFiles

/// `parkplan generate`: a synthetic portfolio of any size.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic portfolio of any size, marked illustrative.",
    discussion: """
      For benchmarks and for trying things out: nothing in it describes a real park. The same
      number and seed always give the same portfolio.

      Example:
        parkplan generate --parks 200 --seed 7 /tmp/two-hundred
      """)

  @Option(help: "How many parks.")
  var parks: Int

  @Option(help: "Start of the pseudo-random numbers.")
  var seed: UInt64 = 1

  @Argument(help: "The folder to write; it must not hold a portfolio yet.", completion: .directory)
  var folder: String

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if parks < 1 { throw ValidationError("--parks must be at least 1, not \(parks).") }
  }

  func run() throws {
    try generatePortfolio(parks: parks, seed: seed, to: folder)
    if output.json { try printResult(jsonText(FolderDocument(folder: folder))) }
    output.say(
      "\(folder) holds \(parks) made-up parks (seed \(seed)). Next: parkplan plan \(folder)")
  }
}
