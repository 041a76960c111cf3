import Testing

@testable import parkplan

@Suite struct JSONValueTests {
  private func value(_ text: String) throws -> JSONValue {
    try document(JSONValue.self, from: Array(text.utf8))
  }

  @Test func differencesNameTheirPlace() throws {
    let old = try value(#"{"a":[1,{"b":2}],"c":null,"d":"x","e":true,"f":[1]}"#)
    let new = try value(#"{"a":[1,{"b":3}],"c":0,"d":"y","e":true,"f":[1,2]}"#)
    #expect(
      differences(old, new).map(\.place) == ["a[1].b", "c", "d", "f[1]"])
  }

  @Test func numbersAreEqualWithinTheTolerance() throws {
    #expect(differences(.number(1e9), .number(1e9 + 0.5)).isEmpty)
    #expect(differences(.number(0), .number(1e-10)).isEmpty)
    #expect(differences(.number(0), .number(1e-8)).count == 1)
  }

  @Test func ignoredKeysCountOnlyAtTheTop() throws {
    let old = try value(#"{"seconds":1,"run":{"seconds":1}}"#)
    let new = try value(#"{"seconds":2,"run":{"seconds":2}}"#)
    #expect(differences(old, new, ignoring: ["seconds"]).map(\.place) == ["run.seconds"])
  }

  @Test func ignoredKeysCountInListsOfDocuments() throws {
    let old = try value(#"{"scenarios":[{"seconds":1,"outcomes":{"seconds":1}}]}"#)
    let new = try value(#"{"scenarios":[{"seconds":2,"outcomes":{"seconds":2}}]}"#)
    #expect(
      differences(old, new, ignoring: ["seconds"]).map(\.place)
        == ["scenarios[0].outcomes.seconds"])
  }

  @Test func aMissingFieldIsADifference() throws {
    let found = differences(try value(#"{"a":1}"#), try value("{}"))
    #expect(found == [JSONDifference(place: "a", stored: .number(1), repeated: .null)])
  }

  @Test func longerListsDifferWhereTheShorterOneEnds() throws {
    let found = differences(try value("[[1,2],[3]]"), try value("[[1],[3]]"))
    #expect(found == [JSONDifference(place: "[0][1]", stored: .number(2), repeated: .null)])
  }

  @Test func valuesAreShownShort() {
    #expect(JSONValue.number(4).short == "4")
    #expect(JSONValue.number(0.25).short == "0.25")
    #expect(JSONValue.number(1e300).short == "1e+300")
    #expect(JSONValue.array([.null, .null]).short == "a list of 2")
  }

  @Test func numbersAreCountedWhereverTheyStand() throws {
    #expect(try value(#"{"a":[1,2,"3"],"b":{"c":4},"d":null}"#).numberCount() == 3)
    #expect(try value(#"{"a":[1,2],"b":{"a":4}}"#).numberCount(ignoring: ["a"]) == 1)
  }

  @Test func valuesSurviveWritingAndReading() throws {
    let text = #"{"a":[0.1,1e-300,-7,123456789.123],"b":{"c":"ü/\"","d":false},"e":null}"#
    let read = try value(text)
    #expect(try value(jsonText(read)) == read)
  }
}
