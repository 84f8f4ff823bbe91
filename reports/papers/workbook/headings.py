"""The names of the sheets, and the columns that they have."""

from reports.blocks import Title
from reports.papers.shared.book import Book
from reports.papers.shared.heads import figures, plain, whole
from vocabulary.texts import Text

TODAY, ALL = Text("今日情况", "The day"), Text("联审汇总", "Nominees")
DECIDE, OWED = Text("需认定清单", "To be decided"), Text("待反馈清单", "Open answers")
BODIES, CHANGED = Text("班子结构", "Bodies"), Text("变动清单", "Changes")
FAULTS, SUMS, SOURCES = Text("差错清单", "Problems"), Text("校核", "Sums"), Text("审查依据", "Packs")

UNITS_COLUMNS = (
    whole("单位", "unit"),
    figures("送核（项）", "asked"),
    figures("已反馈", "answered"),
    figures("反馈率", "share"),
    figures("未反馈", "awaited"),
    figures("不能使用", "unusable"),
    figures("涉及人数", "people"),
)
REQUIREMENTS_COLUMNS = (
    figures("序号", "no."),
    whole("乡镇", "township"),
    whole("村", "village"),
    plain("要求", "requirement"),
    plain("依据", "source"),
    whole("性质", "kind"),
    whole("测算结果", "outlook"),
    plain("最少—最多", "least – most"),
)
CHANGES_COLUMNS = (
    plain("人员编号", "person"),
    plain("姓名", "name"),
    plain("变动", "change"),
    plain("原来", "before"),
    plain("现在", "now"),
    plain("文件", "file"),
)
FAULTS_COLUMNS = (
    figures("序号", "no."),
    whole("类别", "kind"),
    plain("位置", "place"),
    plain("内容", "what"),
    plain("改法", "how to fix it"),
    figures("行数", "rows"),
)
SUMS_COLUMNS = (
    whole("乡镇", "township"),
    figures("村", "villages"),
    figures("人选", "nominees"),
    figures("未发现问题", "pass"),
    figures("需认定", "flag"),
    figures("待反馈", "pending"),
    figures("未审查", "not examined"),
)
RETURNS_COLUMNS = (
    plain("反馈文件", "workbook"),
    whole("单位", "unit"),
    figures("应反馈人数", "asked"),
    figures("收到", "answered"),
    figures("缺", "missing"),
    figures("多", "extra"),
    whole("签署", "signed"),
)
SOURCES_COLUMNS = (
    plain("依据", "pack"),
    plain("名称", "title"),
    plain("性质", "force"),
    plain("采用", "adoption"),
    plain("指纹", "fingerprint"),
)
ASIDES_COLUMNS = (
    plain("依据", "source"),
    plain("条项", "item"),
    plain("条款", "criterion"),
    plain("原因", "reason"),
)


def of_county(book: Book, sheet: Text, below: str = "") -> Title:
    """Return the title of a sheet on the county."""
    county = book.shown.election.county
    return Title(Text(f"{county}{sheet.zh}", f"{county}: {sheet.en}").to(book.lang), below)
