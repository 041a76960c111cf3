import GRDB
import Testing

@testable import RunStore

@Suite struct StoreProblemTests {
  @Test(arguments: [
    (ResultCode.SQLITE_FULL, "the disk is full"),
    (.SQLITE_IOERR_SHMSIZE, "the disk is full"),
    (.SQLITE_IOERR_READ, "the disk reported an error (266 (disk I/O error))"),
    (.SQLITE_READONLY, "the run history may be read but not written"),
    (.SQLITE_CANTOPEN, "the run history cannot be opened or created"),
    (.SQLITE_CORRUPT, "the file is damaged or is not a run history"),
    (.SQLITE_NOTADB, "the file is damaged or is not a run history"),
    (.SQLITE_BUSY, "another program kept the run history locked"),
    (.SQLITE_MISMATCH, "the run history cannot be used (wrong kind)"),
  ])
  func everyCodeOfTheDatabaseIsSaidInWords(code: ResultCode, reason: String) {
    let problem = StoreProblem(DatabaseError(resultCode: code, message: "wrong kind"), at: "r")
    #expect(problem.reason == reason)
    #expect(problem.path == "r")
    #expect(problem.remedy.hasSuffix("."))
  }

  @Test func aProblemIsNotWrappedTwice() {
    let problem = StoreProblem.foreign("a")
    #expect(StoreProblem(problem, at: "b") == problem)
  }
}
