import ParkFiles
import ParkModel
import PlanWorkbook

// A planner's own list of parks.

extension ImportCommand {
  func importList(csv bytes: [UInt8]) throws {
    throw Failure(.badInput, "not yet")
  }

  func importList(_ workbook: ReadWorkbook, _ bytes: [UInt8]) throws {
    throw Failure(.badInput, "not yet")
  }
}
