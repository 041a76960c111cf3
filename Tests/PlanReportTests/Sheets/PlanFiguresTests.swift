import ParkModel
import PlanCheck
import Testing

@testable import PlanReport

@Suite struct PlanFiguresTests {
  @Test func figuresAreThoseOfTheReCheck() throws {
    let run = try SampleRun.run()
    let evaluation = try #require(run.evaluation)
    let book = SheetBook(run, .english)
    func value(_ title: String) throws -> Double? {
      let figure = try #require(book.planFigures.first { $0.title.english == title })
      return figure.value(run, evaluation)
    }
    #expect(try value("Value of the plan") == run.solved.objective?.value)
    #expect(try value("Parks chosen") == 8)
    #expect(try value("Land released") == 800)
    #expect(near(try value("Of it brownfield"), 342))
    #expect(near(try value("Jobs"), evaluation.outcomes["jobs"]?.value))
    #expect(
      near(try value("D/E after, all parks"), evaluation.debtToEquityAfter?.value))
  }

  /// Twelve hectares are declared, none decided.
  @Test func declaredLandCounts() throws {
    let land = PlanLand(TinyRun.run())
    #expect(land.released == 12)
  }
}
