import Foundation
import Testing

@testable import parkplan

@Suite struct InterruptionTests {
  @Test(arguments: [true, false])
  func aSignalEndsWith3AndPrintsTheBestPlanSoFar(isInterrupt: Bool) throws {
    let folder = try TestFolder()
    let generated = try CommandRun(
      ["generate", "--parks", "150", "--seed", "3", "many"], in: folder)
    #expect(generated.code == 0, "\(generated.errors)")
    let running = try Running(
      ["plan", "many", "--gap", "0", "--json", "--store", "runs.sqlite"], in: folder)
    // Past reading, far from done; how far the solve is by then does not matter.
    Thread.sleep(forTimeInterval: 3)
    #expect(running.isRunning)
    if isInterrupt { running.interrupt() } else { running.terminate() }
    let run = try running.wait()
    #expect(run.code == 3, "\(run.errors)")
    let status = try run.json()["status"] as? String
    #expect(status == "interrupted" || status == "no-plan-yet")
    #expect(run.errors.contains("Run 1 is kept"))
  }

  @Test func withoutASignalNothingIsRequested() {
    #expect(!Interruption.isRequested)
  }
}
