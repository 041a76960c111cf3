"""Opens workbooks with LibreOffice, in a profile of its own that calculates every formula anew."""
import os
import subprocess

# By default LibreOffice trusts the results that a workbook holds.
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""
XLSX = "xlsx:Calc MS Excel 2007 XML"
PDF = "pdf:calc_pdf_Export"


def convert(paths, kind, profile, out):
    """The converted files in `out`, in the order of `paths`, or None with what LibreOffice said."""
    settings = os.path.join(profile, "user", "registrymodifications.xcu")
    os.makedirs(os.path.dirname(settings), exist_ok=True)
    if not os.path.exists(settings):
        with open(settings, "w", encoding="utf-8") as file:
            file.write(ALWAYS_RECALCULATE)
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
         "--convert-to", kind, "--outdir", out, *paths],
        capture_output=True, text=True, timeout=600)
    ending = kind.split(":")[0]
    made = [
        os.path.join(out, f"{os.path.splitext(os.path.basename(path))[0]}.{ending}")
        for path in paths]
    said = done.stdout + done.stderr
    return (made if all(map(os.path.exists, made)) else None), said
