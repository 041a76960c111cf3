#!/usr/bin/env python3
"""mutation_check.py FILE.xlsx : change a planner's workbook as a planner would, recalculate it with
LibreOffice, and see that everything that must follow does: ranking, totals, slack, D/E, checks and
the banner. Exit 0 = all of it moves, 1 = something does not, 2 = could not open.
"""
import os
import re
import shutil
import sys
import tempfile
import warnings

import libreoffice
import openpyxl

warnings.simplefilter("ignore")
KEY_ROW, UNIT_ROW, HEADER_ROW = 4, 5, 6


class Book:
    """A workbook by sheet, identifier in column B and machine key in row 4."""

    def __init__(self, path, values):
        self.book = openpyxl.load_workbook(path, data_only=values)
        self.found = {}

    def index(self, sheet):
        if sheet not in self.found:
            page = self.book[sheet]
            keys = {c.value: c.column for c in page[KEY_ROW] if c.value is not None}
            rows = {}
            for row in range(HEADER_ROW + 1, page.max_row + 1):
                rows.setdefault(page.cell(row, 2).value, row)
            self.found[sheet] = (page, keys, rows)
        return self.found[sheet]

    def cell(self, sheet, row, key):
        page, keys, rows = self.index(sheet)
        return page.cell(rows[row], keys[key])

    def value(self, sheet, row, key):
        return self.cell(sheet, row, key).value

    def number(self, sheet, row, key):
        value = self.value(sheet, row, key)
        return value if isinstance(value, (int, float)) else 0.0

    def column(self, sheet, key):
        page, keys, _ = self.index(sheet)
        return [page.cell(row, keys[key]).value for row in range(HEADER_ROW + 1, page.max_row + 1)]

    def named(self, name):
        sheet, cell = self.book.defined_names[name].attr_text.replace("$", "").split("!")
        return self.book[sheet][cell].value

    def banner(self, sheet="Cover"):
        return str(self.book[sheet]["A3"].value)

    def errors(self):
        return [
            f"{page.title}!{cell.coordinate} {cell.value}"
            for page in self.book
            for row in page.iter_rows()
            for cell in row
            if isinstance(cell.value, str) and re.match(r"#(DIV|N/A|NAME|NULL|NUM|REF|VALUE)|Err:", cell.value)
        ]


def recalculate(paths, profile, out):
    made, said = libreoffice.convert(paths, libreoffice.XLSX, profile, out)
    if made is None:
        print("mutation_check: could not open", *paths, said)
        sys.exit(2)


class Mutations:
    def __init__(self, path):
        self.path = path
        self.plain = Book(path, values=True)
        self.changes = []  # name, what to change, what must follow
        self.problems = []

    def add(self, name, change, follows):
        self.changes.append((name, change, follows))

    def expect(self, name, holds, what):
        if not holds:
            self.problems.append(f"{name}: {what}")

    def run(self):
        work = tempfile.mkdtemp(prefix="mutation")
        try:
            made = []
            for number, (_, change, _) in enumerate(self.changes):
                book = Book(self.path, values=False)
                change(book)
                target = os.path.join(work, f"m{number}.xlsx")
                book.book.save(target)
                made.append(target)
            out = os.path.join(work, "out")
            recalculate(made, os.path.join(work, "profile"), out)
            base = Book(os.path.join(out, "m0.xlsx"), values=True)
            for number, (name, _, follows) in enumerate(self.changes):
                after = Book(os.path.join(out, f"m{number}.xlsx"), values=True)
                errors = after.errors()
                if name.startswith("words for "):
                    # What rests on the word shows an error; no banner may.
                    errors = [e for e in errors if e.split(" ")[0].endswith("!A3") or e.startswith("Checks!G")]
                self.expect(name, not errors, f"cells show errors: {errors[:4]}")
                follows(base, after, lambda holds, what, name=name: self.expect(name, holds, what))
                print(f"  {name}: fails={after.named('Chk_Fails')} stale={after.named('Chk_Stale')} "
                      f"own={after.named('Chk_Adjusted')}  {after.banner()[:70]}")
        finally:
            shutil.rmtree(work)


def near(left, right, tolerance=1e-6):
    return abs(left - right) <= tolerance * max(1.0, abs(right))


def main(path):
    mutations = Mutations(path)
    plain = mutations.plain
    sheets = plain.book.sheetnames
    parks = [p for p in plain.column("Adjust", "park_id") if p]
    total = next(r for r in plain.index("Allocation")[2] if r not in parks and r is not None)
    carried = [p for p in parks if plain.number("Adjust", p, "carried") == 1]
    keys = plain.index("Adjust")[1]
    uses = [k[:-5] for k in keys if k.startswith("land_") and k.endswith("_plan")]

    def nothing(_):
        pass

    def quiet(_, after, expect):
        expect(after.named("Chk_Fails") == 0, "checks fail untouched")
        expect(after.named("Chk_Stale") == 0, "the plan is stale untouched")
        expect(after.named("Chk_Adjusted") == 0, "own values are counted untouched")
        expect(after.banner().startswith("✔"), f"the banner says {after.banner()}")

    mutations.add("untouched", nothing, quiet)

    if "Ranking" in sheets:
        codes = [c for c in plain.column("Weights", "code") if c and plain.value("Weights", c, "direction")]
        # One of those that share a group gets nearly all of it; alone it would keep what it has.
        groups = [plain.value("Weights", c, "group") for c in codes]
        shared = [c for c, g in zip(codes, groups) if groups.count(g) > 1] or codes
        heavy = min(shared, key=lambda c: plain.number("Weights", c, "share"))

        def reweigh(book):
            book.cell("Weights", heavy, "weight").value = 100 * plain.number("Weights", heavy, "weight") + 10

        def reranked(base, after, expect):
            order = [p for p in after.column("Ranking", "park_id") if p]
            expect(sorted(order) == sorted(p for p in base.column("Ranking", "park_id") if p),
                   "parks are lost from the ranking")
            expect(order != [p for p in base.column("Ranking", "park_id") if p],
                   f"the ranking does not move with {heavy}")
            expect(any(after.column("Ranking", "move")), "no park is shown as moved")
            expect(near(sum(after.number("Weights", c, "share") for c in codes), 1), "shares do not sum to 1")
            expect(after.named("Chk_Stale") == 1, f"stale is {after.named('Chk_Stale')}, not 1")
            expect("⚠" in after.banner() and "⚠" in after.banner("Parks"), "the banner does not warn")

        mutations.add(f"weight of {heavy}", reweigh, reranked)

        turnable = [c for c in codes if plain.value("Weights", c, "direction") in ("↑", "↓")
                    and not plain.cell("Weights", c, "direction").protection.locked]
        direction = next(iter(turnable), None)

        def turn(book):
            cell = book.cell("Weights", direction, "direction")
            cell.value = "↓" if cell.value == "↑" else "↑"

        def turned(base, after, expect):
            for park in (p for p in base.column("Scores", "park_id") if p in parks):
                key = "norm_" + direction
                old, new = base.value("Scores", park, key), after.value("Scores", park, key)
                if isinstance(old, (int, float)):
                    expect(near(old + new, 1) or old == new == 0.5, f"{key} of {park} is not turned round")
            expect(after.named("Chk_Stale") == 1, "a turned direction does not make the plan stale")

        if direction:
            mutations.add(f"direction of {direction}", turn, turned)

    if uses and carried:
        park, use = max(((p, u) for p in carried for u in uses),
                        key=lambda pu: plain.number("Adjust", pu[0], pu[1] + "_plan"))
        planned = plain.number("Adjust", park, use + "_plan")
        if planned > 0:
            def release(book):
                book.cell("Adjust", park, use + "_own").value = planned + 10000

            def released(base, after, expect):
                grown = after.number("Allocation", total, "land_ha") - base.number("Allocation", total, "land_ha")
                expect(near(grown, 10000), f"total land grows by {grown}, not 10000")
                expect(after.number("Allocation", park, "cost_mcny") > base.number("Allocation", park, "cost_mcny"),
                       "land costs nothing")
                expect(after.number("Outcomes", total, "points") != base.number("Outcomes", total, "points"),
                       "outcomes do not follow the hectares")
                for rule in ("greenfield", "segment_width"):
                    expect(after.number("Checks", "parks: " + rule, "fail") == 1, f"the rule {rule} is not broken")
                expect(after.named("Chk_Adjusted") == 1, "the own value is not counted")
                expect(after.named("Chk_Stale") == 0, "an own value makes the inputs stale")
                expect(after.banner().startswith("✘"), "the banner does not turn")
                expect(str(after.value("Allocation", park, "rules")).startswith("✘"), "the park is not marked")
            mutations.add(f"{use} of {park}", release, released)

    paying = [p for p in carried if "grant_plan" in keys and plain.number("Adjust", p, "grant_plan") > 1]
    if paying:
        granted = max(paying, key=lambda p: plain.number("Adjust", p, "grant_plan"))
        amount = plain.number("Adjust", granted, "grant_plan")

        def withhold(book):
            book.cell("Adjust", granted, "grant_own").value = amount / 2

        def withheld(base, after, expect):
            fall = base.number("Allocation", total, "grant_mcny") - after.number("Allocation", total, "grant_mcny")
            expect(near(fall, amount / 2), f"grants fall by {fall}, not {amount / 2}")
            expect(after.number("Checks", "parks: funding", "fail") == 1, "unpaid costs pass")
            funds = [n for n in base.column("Limits", "name") if str(n).startswith("fund ")]
            used = sum(base.number("Limits", f, "used") - after.number("Limits", f, "used") for f in funds)
            expect(used > amount / 2 - 1e-6, "no fund is used less")
            slack = sum(after.number("Limits", f, "slack") - base.number("Limits", f, "slack") for f in funds)
            expect(slack > 0, "no fund has more left")
        mutations.add(f"grants of {granted}", withhold, withheld)

    solvent = [p for p in carried if "new_debt_plan" in keys and plain.number("Parks", p, "equity_mcny") > 0]
    if solvent:
        debtor = solvent[0]
        equity = plain.number("Parks", debtor, "equity_mcny")
        extra = 3 * equity

        def borrow(book):
            book.cell("Adjust", debtor, "new_debt_own").value = plain.number("Adjust", debtor, "new_debt_plan") + extra

        def borrowed(base, after, expect):
            swap = after.number("Allocation", debtor, "swap_mcny") if "swap_mcny" in after.index("Allocation")[1] else 0
            rise = (after.number("Allocation", debtor, "debt_to_equity_after")
                    - base.number("Allocation", debtor, "debt_to_equity_after"))
            expect(near(rise, extra / (equity + swap)), f"D/E rises by {rise}, not {extra / (equity + swap)}")
            alr = after.number("Allocation", debtor, "asset_liability_after")
            ratio = after.number("Allocation", debtor, "debt_to_equity_after")
            expect(near(alr, ratio / (1 + ratio)), "the asset-liability ratio does not follow D/E")
            expect(after.number("Checks", "parks: leverage", "fail") == 1, "debt beyond the cap passes")
            expect(after.number("Allocation", total, "debt_to_equity_after")
                   > base.number("Allocation", total, "debt_to_equity_after"), "the portfolio's D/E does not move")
        mutations.add(f"new debt of {debtor}", borrow, borrowed)

        def sink(book):
            book.cell("Parks", debtor, "equity_mcny").value = -100.0

        def sunk(base, after, expect):
            for key in ("debt_to_equity_before", "debt_to_equity_after", "leverage"):
                expect(isinstance(after.value("Allocation", debtor, key), str), f"{key} is a number without equity")
            expect(after.named("Chk_Stale") == 1, "a changed equity does not make the plan stale")
            if base.number("Allocation", debtor, "new_debt_mcny") > 1e-3:
                expect(after.number("Checks", "parks: leverage", "fail") == 1, "debt without equity passes")
        mutations.add(f"negative equity of {debtor}", sink, sunk)

        def owe(book):
            book.cell("Parks", debtor, "debt_mcny").value = plain.number("Parks", debtor, "debt_mcny") + equity

        def owed(base, after, expect):
            rise = (after.number("Allocation", debtor, "debt_to_equity_before")
                    - base.number("Allocation", debtor, "debt_to_equity_before"))
            expect(near(rise, 1), f"D/E before rises by {rise}, not by 1")
            expect("⚠" in after.banner("Allocation"), "the banner does not warn")
        mutations.add(f"debt of {debtor}", owe, owed)

    if carried:
        left_out = carried[0]
        yes = plain.value("Adjust", left_out, "carried_plan")
        no = next(v for v in plain.column("Adjust", "carried_plan") + ["no"] if v and v != yes)

        def leave(book):
            book.cell("Adjust", left_out, "carried_own").value = no

        def left(base, after, expect):
            fewer = base.number("Allocation", total, "chosen") - after.number("Allocation", total, "chosen")
            expect(fewer == 1, f"{fewer} parks fewer are counted, not 1")
            expect(after.number("Allocation", left_out, "land_ha") == 0, "its land still counts")
            expect(after.number("Allocation", left_out, "cost_mcny") == 0, "its cost still counts")
            expect(after.number("Outcomes", left_out, "points") == 0, "its outcomes still count")
        mutations.add(f"{left_out} left out", leave, left)

    blank = parks[0]

    def clear(book):
        book.cell("Parks", blank, "available_ha").value = None

    def cleared(_, after, expect):
        expect(after.number("Checks", "inputs-filled", "fail") == 1, "a blank number passes")
        expect(after.named("Chk_Stale") == 1 or plain.number("Parks", blank, "available_ha") == 0,
               "a blank number does not make the plan stale")
    mutations.add(f"blank land of {blank}", clear, cleared)

    capped = [n for n in plain.column("Limits", "name")
              if n and plain.number("Limits", n, "used") > 0 and f"limit: {n}" in plain.index("Checks")[2]
              and plain.cell("Limits", n, "at_most").value
              and not plain.cell("Limits", n, "at_most").protection.locked
              and str(plain.value("Checks", f"limit: {n}", "status"))[:1] == "✔"]
    if capped:
        limit = capped[0]

        def tighten(book):
            book.cell("Limits", limit, "at_most").value = plain.number("Limits", limit, "used") / 2

        def tightened(base, after, expect):
            used = base.number("Limits", limit, "used")
            expect(near(after.number("Limits", limit, "slack"), -used / 2), "slack does not follow the cap")
            expect(after.number("Checks", f"limit: {limit}", "fail") == 1, "a broken limit passes")
            expect(after.named("Chk_Fails") == 1, f"{after.named('Chk_Fails')} checks fail, not 1")
        mutations.add(f"cap of {limit}", tighten, tightened)

        def spell(book):
            book.cell("Limits", limit, "at_most").value = "17 parks"

        def spelt(_, after, expect):
            expect(after.banner().startswith("✘"), f"the banner says {after.banner()}")
            expect(after.banner("Parks").startswith("✘"), f"the banner of Parks says {after.banner('Parks')}")
            expect(after.number("Checks", f"limit: {limit}", "fail") == 1, "a limit that is a word passes")
            expect(after.number("Checks", "inputs-filled", "fail") == 1, "a word for a number passes")
        mutations.add(f"words for the cap of {limit}", spell, spelt)

    if carried:
        def mumble(book):
            book.cell("Adjust", carried[0], "carried_own").value = "maybe"
            for key in keys:
                if key.endswith("_own") and key != "carried_own":
                    book.cell("Adjust", carried[0], key).value = "lots"
                    break

        def mumbled(_, after, expect):
            expect(after.number("Checks", "own-values", "fail") == 1, "words for own values pass")
            expect(after.banner().startswith("✘"), f"the banner says {after.banner()}")
        mutations.add(f"words for own values of {carried[0]}", mumble, mumbled)

    mutations.run()
    for problem in mutations.problems:
        print("WRONG", problem)
    print(f"{os.path.basename(path)}: mutations={len(mutations.changes)} wrong={len(mutations.problems)}")
    return 1 if mutations.problems or len(mutations.changes) < 5 else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__)
        sys.exit(2)
    sys.exit(main(sys.argv[1]))
