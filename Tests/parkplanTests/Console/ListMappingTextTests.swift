import ParkModel
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ListMappingTextTests {
  @Test func everyColumnHasALine() {
    var debt = ListColumn(header: "Debt (亿元)", number: 2)
    debt.key = "debt_mcny"
    debt.unit = "亿元"
    debt.factor = 100
    var land = ListColumn(header: "Idle", number: 3)
    land.key = "idle_ha"
    var near = ListColumn(header: "Regoin", number: 4)
    near.nearest = "region"
    #expect(
      listMappingText([debt, land, near], in: .english, width: 100) == """
        column  header       becomes         numbers
        ─────────────────────────────────────────────────────────────────────────────────
        B       Debt (亿元)  debt_mcny       1 亿元 is 100 MCNY
        C       Idle         idle_ha         as they are, in ha: the header names no unit
        D       Regoin       not taken over  did you mean 'region'?

        """)
  }
}
