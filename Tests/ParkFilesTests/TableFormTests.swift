import Testing

@testable import ParkFiles

struct TableFormTests {
  private let form = TableForm(
    file: "x.csv", keys: ["id"], required: ["b"], optional: ["c"],
    families: ["per_ha:", "per_regenerated_ha:"])

  @Test func columnsStandInOrderOfImportance() { #expect(form.columns == ["id", "b", "c"]) }

  @Test func aFamilyColumnIsItsPrefixAndAnIdentifier() {
    #expect(form.family(of: "per_ha:jobs")?.key == "jobs")
    #expect(form.family(of: "per_regenerated_ha:a:b")?.key == "a:b")
    #expect(form.family(of: "per_ha") == nil)
    #expect(form.family(of: "c") == nil)
  }
}
