import Foundation
import Testing

@testable import parkplan

/// The fields of a document as it is printed.
func fields(_ document: some Encodable) throws -> [String: Any] {
  let text = try jsonText(document)
  return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
