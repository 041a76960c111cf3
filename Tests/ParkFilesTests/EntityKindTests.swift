import Testing

@testable import ParkFiles

struct EntityKindTests {
  @Test func everyKindHasItsOwnNounAndAHomeThatIsRead() {
    let kinds = EntityKind.allCases
    #expect(Set(kinds.map(\.noun)).count == kinds.count)
    for kind in kinds where kind != .framework {
      #expect(RecognisedFile.contains(kind.home), "\(kind.noun)")
    }
    #expect(EntityKind.framework.home == RecognisedFile.frameworks)
  }
}
