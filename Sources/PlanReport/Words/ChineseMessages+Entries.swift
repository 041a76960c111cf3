extension ChineseMessages {
  /// English and Chinese; of two that fit, the first counts.
  static let entries: [(String, String)] =
    places + unreadable + cells + ownPlans + files + portfolios + notices

  /// What engines and the model tell beside a result.
  private static let notices = [
    (
      "Limit '{}' asks for at most {}, but the share is {} before any plan: it may not grow, and is "
        + "not brought down.", "限制“{}”要求不超过 {}，而方案前占比已为 {}：只能不再上升，无法降到限值以内。"
    ),
    (
      "Engine {} was chosen by size: {} of {} parks decide land or instruments{}",
      "按规模选用 {} 引擎：{}/{} 个园区需决定土地或政策工具{}"
    ),
    (
      "Prices left {} on/off choices open; {} decided them.", "价格未能决定 {} 项取舍，由 {} 决定。"
    ),
    (
      "The portfolio without the scenario has no plan: outcomes are measured within the scenario.",
      "不含该情景的组合没有可行方案：成效按情景自身衡量。"
    ),
    (
      "Outcome {} does not count: its reference {} is not positive.",
      "成效 {} 不计分：其参照值 {} 不为正。"
    ),
    (
      "Outcome {} does not count: no plan can bring any of it (best {}).",
      "成效 {} 不计分：任何方案都无法带来（最多 {}）。"
    ),
    (
      "Soft targets do not hold a frontier back: a plan shown may miss them. Name what they are about "
        + "as an objective, or make them hard limits.",
      "柔性目标不约束前沿：所示方案可能未达目标。可将其列为目标，或改为硬性限制。"
    ),
    (
      "Prices of debt play no part: a plan shown may borrow up to the cap. Name -new-debt as an "
        + "objective to see what borrowing brings.",
      "负债价格不计入：所示方案可能借至上限。可将 -new-debt 列为目标以观察举债的作用。"
    ),
  ]

  /// Where a problem is, before what was found.
  private static let places = [
    ("{} problems:", "{} 个问题："),
    ("… and {} more that follow from this", "……另有 {} 个问题由此引起"),
    ("… and {} more that follow from these", "……另有 {} 个问题由此引起"),
    ("{}, sheet {}, cell {}, field '{}': {}", "{}，工作表 {}，单元格 {}，字段“{}”：{}"),
    ("{}, sheet {}, cell {}: {}", "{}，工作表 {}，单元格 {}：{}"),
    ("{}, sheet {}, field '{}': {}", "{}，工作表 {}，字段“{}”：{}"),
    ("{}, row {}, field '{}': {}", "{}，第 {} 行，字段“{}”：{}"),
    ("{}, row {}: {}", "{}，第 {} 行：{}"),
    ("{}, field '{}': {}", "{}，字段“{}”：{}"),
    ("sheet {}, cell {}: {}", "工作表 {}，单元格 {}：{}"),
    ("sheet {}, column {}: {}", "工作表 {}，第 {} 列：{}"),
  ]

  /// Files that are no workbooks, or are not read.
  private static let unreadable = [
    ("{}: the file is empty", "{}：文件为空"),
    (
      "{}: the file is a workbook of Excel 97 to 2003 (.xls)",
      "{}：文件是 Excel 97–2003 工作簿（.xls）"
    ),
    ("{}: the file is protected by a password", "{}：文件设有密码"),
    ("{}: the file is an OpenDocument file (.ods)", "{}：文件是 OpenDocument 表格（.ods）"),
    ("{}: the file is a binary workbook (.xlsb)", "{}：文件是二进制工作簿（.xlsb）"),
    (
      "{}: the file is another kind of office document, not a workbook",
      "{}：文件是其他办公文档，不是工作簿"
    ),
    ("{}: the file is a zip file without a workbook in it", "{}：文件是不含工作簿的 zip 文件"),
    ("{}: the file is no workbook", "{}：文件不是工作簿"),
    ("{}: the file is damaged: {}", "{}：文件已损坏：{}"),
    ("{}: part '{}' of the file is far too large: {}", "{}：文件的部件“{}”过大：{}"),
    ("{}: part '{}' of the file is refused: {}", "{}：拒绝读取文件的部件“{}”：{}"),
    ("{}: part '{}' of the file is damaged: {}", "{}：文件的部件“{}”已损坏：{}"),
    ("{}: the workbook holds more than {}", "{}：工作簿的内容过多，超过 {}"),
    (
      "{}: the file has {} MB; workbooks are read up to {} MB",
      "{}：文件有 {} MB；工作簿最多读取 {} MB"
    ),
    ("check the path and that you may read the file", "检查路径与读取权限"),
    (
      "keep the sheets and rows that the plan needs, and remove the others",
      "只保留方案需要的工作表与行，删除其余"
    ),
    (
      "copy or download the file again, or open it in Excel and save it",
      "重新复制或下载文件，或在 Excel 中打开并保存"
    ),
    (
      "open the file in Excel, let it repair what it finds, and save it",
      "在 Excel 中打开文件，让其修复并保存"
    ),
    (
      "open the file in Excel and save it as .xlsx, if you trust its source",
      "若来源可信，在 Excel 中打开并另存为 .xlsx"
    ),
    ("copy or download the file again", "重新复制或下载文件"),
    (
      "open it in Excel, remove the password (File > Info) and save it as .xlsx",
      "在 Excel 中打开，去除密码（文件 > 信息），另存为 .xlsx"
    ),
    (
      "open it in Excel or LibreOffice and save it as .xlsx",
      "用 Excel 或 LibreOffice 打开并另存为 .xlsx"
    ),
    ("choose the workbook (.xlsx) that you edited", "选择您修改过的工作簿（.xlsx）"),
    (
      "choose the workbook (.xlsx) that you edited; where this is one, open it in Excel, remove its "
        + "password and save it as .xlsx",
      "选择您修改过的工作簿（.xlsx）；若即为此文件，请在 Excel 中打开、去除密码并另存为 .xlsx"
    ),
    (
      "{} is no workbook but plain text, and is read as a CSV file.",
      "{} 不是工作簿而是纯文本，按 CSV 文件读取。"
    ),
    ("no marked copy is written: {}.", "未写出标注副本：{}。"),
    ("the workbook holds macros; they are not run.", "工作簿含有宏，不会运行。"),
  ]

  /// What cells, rows and columns of a sheet have wrong.
  private static let cells = [
    ("'{}' is read as {}.", "“{}”按 {} 读取。"),
    ("'{}' is no number.", "“{}”不是数值。"),
    (
      "write digits, for example 12.5, or empty the cell",
      "写数字，例如 12.5，或清空单元格"
    ),
    ("write digits, for example 12.5", "写数字，例如 12.5"),
    ("the cell shows {}.", "单元格显示 {}。"),
    ("mend its formula, or type the value", "修正公式，或直接填数值"),
    (
      "mend its formula, or type the value; leave it empty where it is not known",
      "修正公式，或直接填数值；未知则留空"
    ),
    ("the formula has no result.", "公式没有结果。"),
    (
      "open the workbook in Excel or LibreOffice and save it, or type the value",
      "用 Excel 或 LibreOffice 打开并保存工作簿，或直接填数值"
    ),
    ("a date stands here ({}).", "此处为日期（{}）。"),
    (
      "give the cell the format 'General' and type its content again",
      "将单元格格式设为“常规”，重新输入内容"
    ),
    (
      "give the cell the format 'Text' or 'General' and type its content again",
      "将单元格格式设为“文本”或“常规”，重新输入内容"
    ),
    ("a formula stands where text belongs.", "应为文字之处是公式。"),
    ("copy the cell and paste it as a value", "复制单元格并粘贴为数值"),
    ("'{}' stands here again, after row {}.", "“{}”重复，已见于第 {} 行。"),
    ("remove one of the two rows", "删除其中一行"),
    ("remove one of the two", "删除其中之一"),
    ("the row of '{}' is missing.", "缺少“{}”行。"),
    (
      "bring it back; what is to be left out of a plan is excluded in the portfolio",
      "请恢复该行；不想纳入方案的，在组合中排除"
    ),
    ("there is no '{}' in this table.", "此表没有“{}”。"),
    (
      "new rows are added in the portfolio or its template, not in the workbook of a run",
      "新增行请在组合或其模板中添加，而非方案工作簿"
    ),
    (
      "new rows are added in the portfolio or its template, not in the workbook of a run; did you "
        + "mean '{}'?", "新增行请在组合或其模板中添加，而非方案工作簿；是否应为“{}”？"
    ),
    ("write digits, for example 12.5", "请写数字，例如 12.5"),
    (
      "the header names no unit, and a line above says '{}'.", "表头未注明单位，而上方一行写有“{}”。"
    ),
    (
      "the header names no unit, and a line below says '{}'.", "表头未注明单位，而下方一行写有“{}”。"
    ),
    (
      "the header names no unit, and '{}' beside it has another than {}.",
      "表头未注明单位，而相邻的“{}”所用单位不是 {}。"
    ),
    ("write the unit into the header, such as {}", "请在表头注明单位，例如 {}"),
    (
      "rows from {} on are not read: mend the first {} problems.",
      "第 {} 行起未读取：请先改正前 {} 个问题。"
    ),
    ("… and {} more of the kind", "……另有同类问题 {} 个"),
    ("did you mean '{}'?", "是否应为“{}”？"),
    ("nothing says which row this is.", "无法判断此行属于谁。"),
    ("write the identifier, or empty the row", "写编号，或清空此行"),
    ("the column '{}' is missing, by which rows are known.", "缺少识别各行的“{}”列。"),
    (
      "bring it back with its key, or edit a workbook that has it",
      "请连同其键恢复该列，或使用含有该列的工作簿"
    ),
    ("the cells {} are merged.", "单元格 {} 已合并。"),
    ("unmerge them and give every row its own value", "取消合并，逐行填写"),
    ("{}, sheet {}: the sheet is missing.", "{}：缺少工作表 {}。"),
    (
      "edit a workbook that has all its sheets; parkplan export writes it again",
      "请使用工作表齐全的工作簿；parkplan export 可重新写出"
    ),
    ("{}, sheet {}: the sheet is missing; it holds {}.", "{}：缺少工作表 {}，其内容为 {}。"),
    (
      "bring it back from the template; to do without it, leave it without rows",
      "从模板中恢复；若不需要，保留空表即可"
    ),
    (
      "sheet {}: not part of the table and not read: {}; new rows are added in the portfolio, or in its "
        + "template.",
      "工作表 {}：以下各行不属于该表，未读取：{}；新增行请在组合或其模板中添加。"
    ),
    ("sheet {}: the row of '{}' is missing.", "工作表 {}：缺少“{}”行。"),
    ("sheet {}: the formula in {} is read by its result.", "工作表 {}：{} 的公式按其结果读取。"),
    (
      "sheet {}: {} formulas are read by their results, the first in {}.",
      "工作表 {}：{} 个公式按结果读取，首个在 {}。"
    ),
    ("sheet {} is read as {}, as it was called.", "工作表 {} 按原名 {} 读取。"),
    (
      "sheet {} is not part of the template and is not read.",
      "工作表 {} 不属于模板，未读取。"
    ),
    ("row {} holds units and is not read.", "第 {} 行是单位，未读取。"),
    ("row {} ({}) sums up others and is not read.", "第 {} 行（{}）为合计，未读取。"),
    ("the names are Chinese and become 'name_zh'.", "名称为中文，作为 name_zh。"),
    (
      "no column gives identifiers; parks are called {} in the order of rows.",
      "没有编号列；园区按行序编号为 {}。"
    ),
    (
      "no column gives the development paths; parks are judged, but not planned for, until each has "
        + "one (parkplan suggest-path proposes them).",
      "没有发展路径列；在填写之前，园区只参与评价，不参与规划（parkplan suggest-path 可给出建议）。"
    ),
    (
      "'{}' has a word after the number, in a column that is read in {}.",
      "“{}”数字后另有文字，而本列按 {} 读取。"
    ),
    (
      "write the number alone, in {}, or with its whole unit", "只写以 {} 计的数字，或写出完整单位"
    ),
    ("write the number alone, in {}", "只写以 {} 计的数字"),
    ("'{}' is not an amount in {}.", "“{}”不是以 {} 计的数值。"),
    (
      "write digits, for example 12.5, in {}; leave it empty where it is not known",
      "写以 {} 计的数字，例如 12.5；未知则留空"
    ),
    ("'{}' is no unit that can be converted to {}.", "“{}”无法换算为 {}。"),
    ("write 元, 万元, 百万元 or 亿元 into the header", "在表头写元、万元、百万元或亿元"),
    ("write a unit such as {} into the header", "在表头写单位，例如 {}"),
    ("columns {} ({}) and {} both become '{}'.", "第 {} 列（{}）与第 {} 列都对应 {}。"),
    ("give one of them another header", "修改其中一列的表头"),
  ]

  /// Edits of a plan, and own values in it.
  private static let ownPlans = [
    ("the cell is empty; it held {}.", "单元格为空，原值为 {}。"),
    (
      "write a number; to do without the limit, take it out of limits.yaml",
      "填数值；若不要此限制，请从 limits.yaml 中删除"
    ),
    (
      "write a number; what is not known is left empty in parks.csv",
      "填数值；未知的数值请在 parks.csv 中留空"
    ),
    (
      "write a number, 0 for no money; a fund is taken out in funds.csv",
      "填数值，没有资金填 0；取消资金请修改 funds.csv"
    ),
    ("write a number, 0 for an indicator that is not to count", "填数值，不计入的指标填 0"),
    ("write a number, 0 for an outcome that is not to count", "填数值，不计入的成效填 0"),
    ("write a number", "填数值"),
    ("the same number is {} in {}.", "同一数值在 {}（{}）。"),
    ("change it in one place, or in both alike", "只改一处，或两处改成一致"),
    ("{} is negative.", "{} 为负数。"),
    ("write 0 or a positive number", "填 0 或正数"),
    ("'{}' is neither yes nor no.", "“{}”既不是 yes 也不是 no。"),
    ("write yes or no", "填 yes 或 no"),
    ("change it to 0 or more", "改为 0 或正数"),
    (
      "own values make a plan and are no part of a portfolio; {} alone holds them.",
      "自定值构成方案，不属于组合；只保存在 {} 中。"
    ),
    (
      "the workbook was written by version {} of parkplan; where sheets have changed since, cells may "
        + "show as changed that nobody edited.",
      "工作簿由 parkplan {} 版写出；此后有变动的工作表中，未经修改的单元格也可能显示为已改动。"
    ),
    ("{}; the edits are its scenario '{}'.", "{}，改动为其情景“{}”。"),
    ("{} holds the portfolio.", "组合已写入 {}。"),
    ("{} holds the portfolio", "组合已写入 {}"),
  ]

  /// Files that were written, or are not.
  private static let files = [
    ("Run {} is kept in {}.", "运行 {} 已保存于 {}。"),
    ("{} is written.", "{} 已写出。"),
    (
      "{} is written. Read it back: parkplan import {} --into FOLDER",
      "{} 已写出。读回：parkplan import {} --into FOLDER"
    ),
    ("{} is a copy of the workbook with these cells marked.", "{} 是标出这些单元格的工作簿副本。"),
    (
      "No workbook is written: there is no plan to put into it.",
      "没有方案，未写出工作簿。"
    ),
    ("{} cannot be written: {}", "无法写入 {}：{}"),
    (
      "choose a folder that exists, has room and lets you write",
      "选择已存在、有空间且可写的文件夹"
    ),
    (
      "{}: the folder is not empty (it holds {}); nothing was written.",
      "{}：文件夹非空（含有 {}），未写出任何内容。"
    ),
    (
      "name a folder that does not exist yet, or empty this one.",
      "写一个尚不存在的文件夹，或清空此文件夹。"
    ),
    ("{}: not part of the workbook.", "{}：不包含在工作簿中。"),
    (
      "{} holds the same. Read it back: parkplan import {} --into FOLDER",
      "{} 内容相同。读回：parkplan import {} --into FOLDER"
    ),
    ("{} holds a portfolio to edit. Next: parkplan check {}", "{} 是待修改的组合。下一步：parkplan check {}"),
    ("{} holds the portfolio: {}. Next: parkplan check {}", "组合已写入 {}：{}。下一步：parkplan check {}"),
    (
      "{} holds a sound portfolio: {}. To write it as a folder, add --into FOLDER",
      "{} 是完好的组合：{}。写为文件夹请加 --into FOLDER"
    ),
    (
      "To plan it, it also needs portfolio.yaml (periods, money), outcomes.csv (what counts), "
        + "land_uses.csv, industries.csv, park_industries.csv, instruments.csv, levels.csv and "
        + "funds.csv, as far as each applies: parkplan init shows all of them, {} takes the place of "
        + "its parks.",
      "规划还需要 portfolio.yaml（时期、资金）、outcomes.csv（成效）以及适用的 land_uses.csv、industries.csv、"
        + "park_industries.csv、instruments.csv、levels.csv 与 funds.csv；parkplan init 给出全部示例，用 {} 替换其中的园区表。"
    ),
    ("{} park", "{} 个园区"),
    ("{} parks", "{} 个园区"),
  ]

  /// The problems that portfolios have most, found as a template is read.
  private static let portfolios = [
    ("there is no {} '{}'.", "没有{}“{}”。"),
    ("park", "园区"),
    ("industry", "产业"),
    ("outcome", "成效"),
    ("instrument", "政策工具"),
    ("fund", "资金"),
    ("indicator", "指标"),
    ("source", "来源"),
    ("land use", "用地类型"),
    ("nothing is given.", "没有填写。"),
    ("the park '{}' stands here again, after row {}.", "园区“{}”重复，已见于第 {} 行。"),
    ("'{}' is not a number.", "“{}”不是数值。"),
    ("'{}' has text after the number.", "“{}”数字后另有文字。"),
    ("'{}' is none of the words known here.", "此处不认识“{}”。"),
    ("{} is negative.", "{} 为负数。"),
  ]
}
