#!/usr/bin/env python3
"""pages_check.py FILE.xlsx : print a workbook to PDF with LibreOffice, and see that no number is hidden
behind ### and no Chinese sign is missing. Exit 0 = good, 1 = not, 2 = could not be printed.
"""
import os
import subprocess
import sys
import tempfile

import libreoffice


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main(path):
    with tempfile.TemporaryDirectory() as place:
        made, said = libreoffice.convert(
            [path], libreoffice.PDF, os.path.join(place, "profile"), place)
        if made is None:
            print("pages_check: could not print", path, said)
            return 2
        pdf = made[0]
        pages = int(next(
            line.split()[1] for line in output("pdfinfo", pdf).splitlines()
            if line.startswith("Pages")))
        hidden = output("pdftotext", pdf, "-").count("###")
        has_chinese = "CJK" in output("pdffonts", pdf)
    print(f"pages_check: pages={pages} hidden={hidden} chinese={'yes' if has_chinese else 'no'}")
    return 0 if pages >= 5 and hidden == 0 and has_chinese else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
