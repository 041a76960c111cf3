internal import CHiGHS
internal import MixedInteger

/// Owns one HiGHS object: created with the value, destroyed with it, never shared.
struct HiGHSInstance: ~Copyable {
  private let pointer: UnsafeMutableRawPointer

  private init(owning pointer: UnsafeMutableRawPointer) { self.pointer = pointer }

  /// A new, silent object; not an initializer because those may not throw half-way here.
  static func create() throws(SolverFailure) -> HiGHSInstance {
    guard let pointer = Highs_create() else {
      throw SolverFailure("HiGHS could not be started: it returned no object.")
    }
    let instance = HiGHSInstance(owning: pointer)
    try instance.set("output_flag", false)
    return instance
  }

  deinit { Highs_destroy(pointer) }

  /// The one place where return codes are looked at; a warning is not an error.
  private func require(_ call: String, _ code: HighsInt) throws(SolverFailure) {
    if code == kHighsStatusError { throw SolverFailure("HiGHS refused a call: \(call).") }
  }

  // MARK: Options

  func set(_ option: String, _ value: Bool) throws(SolverFailure) {
    try require("option \(option)", Highs_setBoolOptionValue(pointer, option, value ? 1 : 0))
  }

  func set(_ option: String, _ value: Int) throws(SolverFailure) {
    guard let value = HighsInt(exactly: value) else {
      throw SolverFailure("HiGHS takes no option \(option) as large as \(value).")
    }
    try require("option \(option)", Highs_setIntOptionValue(pointer, option, value))
  }

  func set(_ option: String, _ value: Double) throws(SolverFailure) {
    try require("option \(option)", Highs_setDoubleOptionValue(pointer, option, value))
  }

  func set(_ option: String, _ value: String) throws(SolverFailure) {
    try require("option \(option)", Highs_setStringOptionValue(pointer, option, value))
  }

  // MARK: Model

  /// - Parameters:
  ///   - lower: Bounds to take instead of the model's own.
  ///   - upper: As `lower`.
  func pass(
    _ model: MixedIntegerModel, lower: [Double], upper: [Double]
  ) throws(SolverFailure) {
    guard let entryCount = HighsInt(exactly: model.entryColumns.count),
      let columnCount = HighsInt(exactly: model.columnCount),
      let rowCount = HighsInt(exactly: model.rowCount)
    else { throw SolverFailure("The model is too large for HiGHS: over 2 147 483 647 entries.") }
    let integrality = model.isInteger.map { $0 ? kHighsVarTypeInteger : kHighsVarTypeContinuous }
    try require(
      "pass model",
      Highs_passMip(
        pointer, columnCount, rowCount, entryCount, kHighsMatrixFormatRowwise,
        model.sense == .maximize ? kHighsObjSenseMaximize : kHighsObjSenseMinimize,
        model.objectiveConstant, model.objective, lower, upper,
        model.rowLower, model.rowUpper, model.rowStarts.map { HighsInt($0) },
        model.entryColumns, model.entryValues, integrality))
  }

  func setBounds(lower: [Double], upper: [Double]) throws(SolverFailure) {
    let last = HighsInt(lower.count - 1)
    try require("column bounds", Highs_changeColsBoundsByRange(pointer, 0, last, lower, upper))
  }

  func setCosts(_ costs: [Double]) throws(SolverFailure) {
    let last = HighsInt(costs.count - 1)
    try require("column costs", Highs_changeColsCostByRange(pointer, 0, last, costs))
  }

  func clearIntegrality() throws(SolverFailure) {
    try require("clear integrality", Highs_clearIntegrality(pointer))
  }

  func setStart(columns: [HighsInt], values: [Double]) throws(SolverFailure) {
    let count = HighsInt(columns.count)
    try require("start", Highs_setSparseSolution(pointer, count, columns, values))
  }

  // MARK: Callbacks

  /// Calls back from the listed places of the solve until `stopCallbacks`.
  func startCallbacks(
    _ places: [HighsInt], _ callback: HighsCCallbackType, context: UnsafeMutableRawPointer
  ) throws(SolverFailure) {
    try require("callback", Highs_setCallback(pointer, callback, context))
    for place in places { try require("callback", Highs_startCallback(pointer, place)) }
  }

  func stopCallbacks(_ places: [HighsInt]) throws(SolverFailure) {
    for place in places { try require("callback", Highs_stopCallback(pointer, place)) }
  }

  // MARK: Solving

  /// Runs with all clocks at zero, so that a time limit is this run's own.
  ///
  /// The code alone cannot tell a broken run from one that ended without a solution: the model
  /// status that follows can, and is "not set" after a broken one.
  func run() throws(SolverFailure) -> HighsInt {
    try require("clocks", Highs_zeroAllClocks(pointer))
    _ = Highs_run(pointer)
    return Highs_getModelStatus(pointer)
  }

  func forgetSolution() throws(SolverFailure) {
    try require("clear solver", Highs_clearSolver(pointer))
  }

  func solution(columnCount: Int) throws(SolverFailure) -> [Double] {
    var values = [Double](repeating: 0, count: columnCount)
    try require("solution", Highs_getSolution(pointer, &values, nil, nil, nil))
    return values
  }

  func hasPoint() throws(SolverFailure) -> Bool {
    var status: HighsInt = 0
    try require(
      "solution status", Highs_getIntInfoValue(pointer, "primal_solution_status", &status))
    return status != kHighsSolutionStatusNone
  }

  func mipBound() throws(SolverFailure) -> Double {
    var bound = 0.0
    try require("bound", Highs_getDoubleInfoValue(pointer, "mip_dual_bound", &bound))
    return bound
  }
}
