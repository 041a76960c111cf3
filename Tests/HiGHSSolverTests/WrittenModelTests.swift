import CHiGHS
import Foundation
import HiGHSSolver
import MixedInteger
import SolverConformance
import Testing

/// What is written is read back by HiGHS's own readers.
@Suite struct WrittenModelTests {
  @Test(arguments: ModelFormat.allCases)
  func randomModelsComeBackColumnByColumnAndRowByRow(_ format: ModelFormat) throws {
    for seed in seeds(200) {
      let model = randomModel(seed: seed)
      let back = try ReadModel(model, format)
      if model.columnCount > 0 { #expect(back.columns == expectedColumns(model), "seed \(seed)") }
      #expect(back.isMaximize == (model.sense == .maximize), "seed \(seed)")
      #expect(back.constant == model.objectiveConstant, "seed \(seed)")
      for row in 0..<model.rowCount {
        let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
        if lower == -.infinity && upper == .infinity { continue }
        let found = try #require(back.rows[model.rowNames[row]], "seed \(seed)")
        // LP has a row of its own for the lower of two sides; MPS stores the width between them.
        let floor = back.rows[model.rowNames[row] + "~floor"] ?? found
        #expect(
          floor.lower == lower || abs(floor.lower - lower) < 1e-12, "seed \(seed), row \(row)")
        #expect(found.upper == upper, "seed \(seed), row \(row)")
      }
    }
  }

  @Test(arguments: ModelFormat.allCases)
  func aReadModelHasOurOwnOptimum(_ format: ModelFormat) throws {
    var compared = 0
    for seed in seeds(200) {
      var model = randomModel(seed: seed)
      // HiGHS alone errs where integer bounds are no whole numbers; see HiGHSRun.
      for column in 0..<model.columnCount where model.isInteger[column] {
        model.setBounds(
          MixedIntegerModel.Column(index: column), lower: model.lower[column].rounded(.up),
          upper: model.upper[column].rounded(.down))
      }
      let ours = try HiGHSSolver().solve(model, options: SolverOptions(relativeGap: 1e-9))
      // Without columns HiGHS does not count the constant.
      guard model.columnCount > 0, ours.status == .optimal, let best = ours.objective else {
        continue
      }
      compared += 1
      let theirs = try ReadModel(model, format).optimum
      #expect(abs(best - theirs) <= 1e-6 * max(1, abs(best)), "seed \(seed): \(best) \(theirs)")
    }
    #expect(compared > 30)
  }

  @Test(arguments: ModelFormat.allCases)
  func theKnapsacksOfPetersenKeepTheirOptima(_ format: ModelFormat) throws {
    for known in PublishedKnapsacks.cases {
      guard case .optimal(let best) = known.answer else { continue }
      #expect(abs(try ReadModel(known.model, format).optimum - best) < 1e-6)
    }
  }

  private func expectedColumns(_ model: MixedIntegerModel) -> [String: ReadModel.Column] {
    var result: [String: ReadModel.Column] = [:]
    for column in 0..<model.columnCount {
      result[model.columnNames[column]] = .init(
        cost: model.objective[column], lower: model.lower[column], upper: model.upper[column],
        isInteger: model.isInteger[column])
    }
    return result
  }
}

/// A model that HiGHS read from a file, as HiGHS holds it.
private struct ReadModel {
  struct Column: Equatable {
    var cost: Double
    var lower: Double
    var upper: Double
    var isInteger: Bool
  }

  var columns: [String: Column] = [:]
  var rows: [String: (lower: Double, upper: Double)] = [:]
  var isMaximize = false
  var constant = 0.0
  var optimum = Double.nan

  init(_ model: MixedIntegerModel, _ format: ModelFormat) throws {
    let path = NSTemporaryDirectory() + "parkplan-\(UUID().uuidString).\(format.rawValue)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes = Data()
    try model.write(as: format, title: ["a test"]) { bytes.append(contentsOf: $0) }
    try bytes.write(to: URL(fileURLWithPath: path))

    let highs = try #require(Highs_create())
    defer { Highs_destroy(highs) }
    Highs_setBoolOptionValue(highs, "output_flag", 0)
    Highs_setDoubleOptionValue(highs, "mip_rel_gap", 1e-9)
    Highs_setDoubleOptionValue(highs, "mip_abs_gap", 0)
    // HiGHS calls some bounds suspicious, a warning.
    try #require(Highs_readModel(highs, path) != kHighsStatusError)
    readColumns(highs)
    readRows(highs)
    var sense: HighsInt = 0
    Highs_getObjectiveSense(highs, &sense)
    isMaximize = sense == kHighsObjSenseMaximize
    Highs_getObjectiveOffset(highs, &constant)
    Highs_run(highs)
    if Highs_getModelStatus(highs) == kHighsModelStatusOptimal {
      optimum = Highs_getObjectiveValue(highs)
    }
  }

  private mutating func readColumns(_ highs: UnsafeMutableRawPointer) {
    for column in 0..<Highs_getNumCol(highs) {
      var (count, entries): (HighsInt, HighsInt) = (0, 0)
      var (cost, lower, upper) = (0.0, 0.0, 0.0)
      Highs_getColsByRange(
        highs, column, column, &count, &cost, &lower, &upper, &entries, nil, nil, nil)
      var kind: HighsInt = 0
      Highs_getColIntegrality(highs, column, &kind)
      columns[name { Highs_getColName(highs, column, $0) }] = Column(
        cost: cost, lower: lower, upper: upper, isInteger: kind == kHighsVarTypeInteger)
    }
  }

  private mutating func readRows(_ highs: UnsafeMutableRawPointer) {
    for row in 0..<Highs_getNumRow(highs) {
      var (count, entries): (HighsInt, HighsInt) = (0, 0)
      var (lower, upper) = (0.0, 0.0)
      Highs_getRowsByRange(highs, row, row, &count, &lower, &upper, &entries, nil, nil, nil)
      rows[name { Highs_getRowName(highs, row, $0) }] = (lower, upper)
    }
  }

  private func name(_ ask: (UnsafeMutablePointer<CChar>) -> HighsInt) -> String {
    var letters = [CChar](repeating: 0, count: Int(kHighsMaximumStringLength))
    _ = letters.withUnsafeMutableBufferPointer { $0.baseAddress.map(ask) }
    return String(decoding: letters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
