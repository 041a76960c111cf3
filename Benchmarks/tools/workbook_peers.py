"""Writes or reads a long table by another package, and prints its processor seconds as JSON.

    python workbook_peers.py write NAME ROWS VALUES OUT.xlsx
    python workbook_peers.py read NAME FILE.xlsx

The same rows as `workbook-bench`: number, park, status and 17 values.
"""

from __future__ import annotations

import array
import json
import sys
import time
from typing import Iterator

VALUES = 17
STATUSES = ("solved", "no-plan", "unsolved")


def rows(count: int, path: str) -> Iterator[list]:
    with open(path, "rb") as file:
        for row in range(count):
            values = array.array("d")
            values.fromfile(file, VALUES)
            yield [row + 1, f"P{row % 1000}", STATUSES[row % 3], *values]


def write_xlsxwriter(count: int, values: str, out: str) -> None:
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet("Data")
    for number, row in enumerate(rows(count, values)):
        sheet.write_number(number, 0, row[0])
        sheet.write_string(number, 1, row[1])
        sheet.write_string(number, 2, row[2])
        for column in range(3, len(row)):
            sheet.write_number(number, column, row[column])
    book.close()


def write_openpyxl(count: int, values: str, out: str) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    for row in rows(count, values):
        sheet.append(row)
    book.save(out)


def write_pyexcelerate(count: int, values: str, out: str) -> None:
    book = pyexcelerate.Workbook()
    book.new_sheet("Data", data=list(rows(count, values)))
    book.save(out)


def read_calamine(path: str) -> Iterator[list]:
    return iter(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


def read_openpyxl(path: str) -> Iterator[tuple]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return book.worksheets[0].iter_rows(values_only=True)


def read(rows_of, path: str) -> dict:
    start = time.process_time()
    found = list(rows_of(path))
    seconds = time.process_time() - start
    numbers = [value for row in found for value in row if isinstance(value, (int, float))]
    return {"cpu_seconds": seconds, "numbers": len(numbers), "sum": sum(numbers)}


def write(by, count: int, values: str, out: str) -> dict:
    start = time.process_time()
    by(count, values, out)
    return {"cpu_seconds": time.process_time() - start}


if __name__ == "__main__":
    what, name, *rest = sys.argv[1:]
    if name == "XlsxWriter":
        import xlsxwriter
    elif name == "openpyxl":
        import openpyxl
    elif name == "PyExcelerate":
        import pyexcelerate
    else:
        import python_calamine
    if what == "write":
        writers = {
            "XlsxWriter": write_xlsxwriter, "openpyxl": write_openpyxl,
            "PyExcelerate": write_pyexcelerate}
        answer = write(writers[name], int(rest[0]), rest[1], rest[2])
    else:
        readers = {"python-calamine": read_calamine, "openpyxl": read_openpyxl}
        answer = read(readers[name], rest[0])
    print(json.dumps(answer))
