import Foundation
import Testing

@testable import ParkFiles

@Suite struct WritePortfolioTests {
  @Test func aNewFolderGetsTheFilesAndAFullOneIsRefused() throws {
    let base = NSTemporaryDirectory() + "write-portfolio-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: base) }
    let files = [PortfolioFile(name: "frameworks/a.yaml", bytes: Array("x".utf8))]
    try requireNewFolder(base + "/")
    try writePortfolio(files, to: base)
    #expect(FileManager.default.contents(atPath: base + "/frameworks/a.yaml") == Data("x".utf8))
    #expect(throws: UnwritableFile.self) { try requireNewFolder(base + "/") }
    #expect(throws: UnwritableFile.self) { try writePortfolio(files, to: base) }
  }
}
