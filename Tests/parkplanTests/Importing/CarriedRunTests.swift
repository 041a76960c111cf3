import Foundation
import ParkModel
import PlanReport
import PlanWorkbook
import RunStore
import Testing

@testable import parkplan

@Suite struct CarriedRunTests {
  private func message(_ edit: (inout [AttachedFile]) -> Void) throws -> String? {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    var files = try #require(
      try readWorkbook(at: folder.path + "/plan.xlsx").attachedFiles)
    edit(&files)
    try book.attach(files)
    try book.write()
    do {
      let workbook = try readWorkbook(at: folder.path + "/edited.xlsx")
      _ = try CarriedRun.find(in: workbook, path: "edited.xlsx", store: { nil })
      return nil
    } catch let failure as Failure {
      #expect(failure.code == .badInput)
      return failure.message
    }
  }

  @Test func theRunComesBackWhole() throws {
    let folder = try TestFolder()
    _ = try EditedWorkbook(in: folder)
    let kept = try CarriedRun.find(
      in: readWorkbook(at: folder.path + "/plan.xlsx"), path: "plan.xlsx", store: { nil })
    #expect(kept.loaded.files.map(\.name) == ThreeParks.files.keys.sorted())
    #expect(kept.stored.status == "optimal" && kept.settings.scenario == nil)
    let run = try kept.planRun()
    #expect(run.agreement?.agrees == true && run.check?.isClean == true)
  }

  @Test func changedInputsAreNoticed() throws {
    let text = try message { files in
      for place in files.indices where files[place].name == "inputs/parks.csv" {
        files[place].bytes.append(UInt8(ascii: "\n"))
      }
    }
    #expect(text?.contains("are not those of the run") == true)
  }

  @Test func aRunOfAnotherVersionIsNamed() throws {
    let text = try message { $0.removeAll { $0.name == "run.json" } }
    #expect(text?.contains("was written by another version of parkplan") == true)
    #expect(try message { _ in } == nil)
  }
}
