import Testing

@testable import Scoring

@Suite struct MethodAgreementTests {
  /// By hand: three parks. A and B differ in one of three pairs: tau (2 - 1) / 3; places (1, 2, 3)
  /// and (2, 1, 3): rho 1 - 6 * 2 / 24 = 0.5. C is A reversed.
  @Test func everyTwoMethodsAreCompared() {
    let found = MethodAgreement([
      MethodRanks(name: "A", ranks: [1, 2, 3]), MethodRanks(name: "B", ranks: [2, 1, 3]),
      MethodRanks(name: "C", ranks: [3, 2, 1]),
    ])
    #expect(found.names == ["A", "B", "C"])
    let tau = found.tauB.compactMap(\.self)
    let third = 1.0 / 3
    let expected: [Double] = [1, third, -1, third, 1, -third, -1, -third, 1]
    #expect(isClose(tau, expected, within: 1e-15))
    let rho = found.rho.compactMap(\.self)
    #expect(isClose(rho, [1, 0.5, -1, 0.5, 1, -0.5, -1, -0.5, 1], within: 1e-15))
  }

  @Test func aMethodThatTiesAllParksAgreesWithNone() {
    let found = MethodAgreement([
      MethodRanks(name: "A", ranks: [1, 1]), MethodRanks(name: "B", ranks: [1, 2]),
    ])
    #expect(found.tauB == [nil, nil, nil, 1])
    #expect(found.rho == [nil, nil, nil, 1])
  }

  @Test func noMethodsAndNoParks() {
    #expect(MethodAgreement([]).tauB.isEmpty)
    #expect(MethodAgreement([MethodRanks(name: "A", ranks: [])]).tauB == [nil])
  }
}
