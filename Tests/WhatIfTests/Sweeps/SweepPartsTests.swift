import ParkModel
import Testing
import WhatIf

@Suite struct SweepPartsTests {
  private let expected: SweepHeader

  init() throws {
    let parks = SweptParks()
    expected = parks.header(
      try #require(try parks.swept(carriesPlans: false)), shard: try #require(SweepShard("1/3")))
  }

  private func part(
    _ shard: Int, name: String? = nil, futures: Int? = nil, today: String? = "today",
    _ change: (inout SweepHeader) -> Void = { _ in }
  ) -> SweepParts.Part {
    var header = expected
    header.shard = shard
    change(&header)
    return SweepParts.Part(
      name: name ?? "part\(shard)", header: header, today: today,
      futures: futures ?? header.futures.count)
  }

  private func problems(_ parts: [SweepParts.Part]) -> [String] {
    do {
      _ = try SweepParts(parts, expected: expected)
      return []
    } catch {
      return error.problems.map { "\($0.file): \($0.found)" }
    }
  }

  @Test func partsComeInTheOrderOfShards() throws {
    let joined = try SweepParts([part(3), part(1), part(2)], expected: expected)
    #expect(joined.parts.map(\.header.shard) == [1, 2, 3])
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() {
    #expect(
      problems([
        part(1), part(1, name: "copy"), part(2, name: "other") { $0.gap = 0.5 },
      ]) == [
        "copy: it is part 1 of 3, as part1 is",
        "other: it is part of another sweep (gap: 0.5 there, 1e-06 here)",
        "--merge: parts 2/3, 3/3 are missing",
      ])
  }

  @Test func unfinishedPartsAndOtherBeginningsAreRefused() {
    #expect(
      problems([part(1), part(2, futures: 0), part(3)]) == ["part2: it holds 0 of 1 futures"])
    #expect(
      problems([part(1), part(2, today: nil), part(3)]) == ["part2: it holds 1 of 1 futures"])
    #expect(
      problems([part(1), part(2), part(3, today: "tomorrow")]) == [
        "part3: its plan of the portfolio as it is differs from that of the first part"
      ])
    #expect(problems([]) == ["--merge: parts 1/3, 2/3, 3/3 are missing"])
  }
}
