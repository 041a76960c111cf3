#!/usr/bin/env python3
"""values_check.py FILE.xlsx PLAN.json : hold the values that openpyxl and python-calamine read from a
plan's workbook against what `parkplan plan --json` printed. Exit 0 = equal, 1 = they differ.
"""
import json
import sys
import warnings

import openpyxl
import python_calamine

warnings.simplefilter("ignore")
KEY_ROW = 4
FIELDS = ["grant_mcny", "new_debt_mcny", "swap_mcny", "debt_to_equity_before", "debt_to_equity_after"]


def by_openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def by_calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(path)
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def table(rows):
    """Rows of a sheet by the identifier in column B, cells by machine key."""
    keys = rows[KEY_ROW - 1]
    found = {}
    for row in rows[KEY_ROW:]:
        if len(row) > 1 and row[1] not in (None, ""):
            found.setdefault(str(row[1]), dict(zip(keys, row)))
    return found


def expected(plan):
    for park in plan["parks"]:
        values = {field: park[field] for field in FIELDS}
        values["land_ha"] = sum(part["hectares"] for part in park["land"])
        values["regenerated_ha"] = sum(part["regenerated_hectares"] for part in park["land"])
        yield park["park"], values


def main(path, plan):
    problems, compared = [], 0
    for reader, sheets in (("openpyxl", by_openpyxl(path)), ("calamine", by_calamine(path))):
        rows = table(sheets["Allocation"])
        for park, values in expected(plan):
            for field, value in values.items():
                # A workbook leaves out columns that stay empty for all parks.
                if value is None or field not in rows[park]:
                    continue
                found = rows[park][field]
                found = 0.0 if found in (None, "") else float(found)
                compared += 1
                if abs(found - value) > 1e-6 * max(1.0, abs(value)):
                    problems.append(f"{reader}: Allocation, {park}, {field}: {found}, plan {value}")
        total = next(
            row for row in sheets["Outcomes"] if any(str(cell).startswith("Objective") for cell in row))
        numbers = [cell for cell in total if isinstance(cell, (int, float))]
        compared += 1
        if not any(abs(number - plan["objective"]) < 1e-6 for number in numbers):
            problems.append(f"{reader}: Outcomes, Objective: {numbers}, plan {plan['objective']}")
    print("\n".join(problems[:20]), f"values_check: compared={compared} wrong={len(problems)}", sep="\n")
    # A check that compares next to nothing proves nothing.
    return 1 if problems or compared < 100 else 0


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        sys.exit(main(sys.argv[1], json.load(file)))
