import PlanReport
import Testing
import ParkModel
@testable import PlanWorkbook
@Test func trial() throws {
  for size in [1] {
    _ = size
    do {
      try writeWorkbook(sheets(of: SampleRun.run()), to: "/tmp/mini-report/small/plan.xlsx", created: SampleRun.created)
      print("TRIAL written")
    } catch { print("TRIAL \(error)") }
  }
  // many parks
  var run = try SampleRun.run()
  let p = run.portfolio.parks[0]
  var parks: [Park] = []; var allocs: [Allocation] = []; var evs: [ParkEvaluation] = []
  for i in 0..<2000 { var q = p; q.id = ParkID("X\(10000+i)"); parks.append(q)
    var a = run.solved.plan!.allocations[0]; a.park = q.id; allocs.append(a)
    var e = run.check!.evaluation.parks[0]; e.park = q.id; evs.append(e) }
  run.portfolio.parks = parks; run.solved.plan = Plan(allocations: allocs); run.check!.evaluation.parks = evs; run.merits = nil
  let clock = ContinuousClock()
  var s: [Sheet] = []
  print("TRIAL sheets", try clock.measure { s = try sheets(of: run) })
  do { print("TRIAL big", try clock.measure { try writeWorkbook(s, to: "/tmp/mini-report/small/big.xlsx", created: SampleRun.created) }) } catch { print("TRIAL big", error) }
  print("TRIAL summary", clock.measure { _ = summaryText(of: run, language: .english) })
  print("TRIAL doc", try clock.measure { _ = try PlanDocument(run).jsonText() })
  let small = try SampleRun.run()
  print("TRIAL small sheets", try clock.measure { s = try sheets(of: small) })
  print("TRIAL small write", try clock.measure { try writeWorkbook(s, to: "/tmp/mini-report/en.xlsx", created: SampleRun.created) })
}
