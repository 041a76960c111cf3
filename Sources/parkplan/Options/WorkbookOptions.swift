import ArgumentParser
import Optimizer
import ParkFiles
import ParkModel

/// The workbook of a plan, and what it holds beside the plan.
struct WorkbookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Also write an Excel workbook.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Also solve for these parts of the workbook, commas between them: "
        + WorkbookPart.allCases.map(\.rawValue).joined(separator: ", ") + "; or all.",
      valueName: "parts"),
    completion: .list(WorkbookPart.allCases.map(\.rawValue) + [WorkbookPart.everything]))
  var parts: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What the frontier trades, as parkplan frontier takes it. Default: what counts most against "
        + "grants.", valueName: "A,B[,C]"))
  var objectives: String?

  @OptionGroup var pages: PageOptions

  func validate() throws {
    if let parts, case .failure(let unknown) = WorkbookPart.list(parts) {
      throw ValidationError(unknown.sentence)
    }
    if workbook == nil && (parts != nil || pages.isAsked || objectives != nil) {
      throw ValidationError(
        "--with, --objectives, --pages and --page are for the workbook: name it with --workbook.")
    }
    if objectives != nil && !wanted.contains(.frontier) {
      throw ValidationError("--objectives is for the frontier: ask for it by --with frontier.")
    }
  }

  /// In the order in which they are worked out.
  var wanted: [WorkbookPart] {
    guard let parts, case .success(let list) = WorkbookPart.list(parts) else { return [] }
    return list
  }

  /// - Throws: exit code 65 for parks and objectives that the portfolio does not have, all at once.
  func requireKnown(_ portfolio: Portfolio) throws(InvalidInput) {
    var problems: [InputProblem] = []
    do { try pages.requireKnown(portfolio) } catch { problems += error.problems }
    if let objectives {
      do {
        _ = try FrontierObjective.list(objectives, of: portfolio, field: "--objectives")
      } catch {
        problems += error.problems
      }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }
}
