"""What can be wrong with the county's own Word templates."""

from vocabulary.catalogue.entries import HintEntry, ProblemEntry
from vocabulary.texts import Text

AREA = Text("Word 模板（模板/）", "Word templates (模板/)")

_WHERE = Text("第 5 段", "paragraph 5")

TEMPLATE_UNUSABLE = ProblemEntry(
    "template-unusable",
    zh="模板不能使用：{why}",
    en="the template cannot be used: {why}",
    fix_zh="请用 WPS 或者 Word 另存为 .docx；删去此文件的，按产品自带的格式写",
    fix_en="save it again as .docx; without the file the paper is worded as the product has it",
    example={"why": Text("不是 Word 文件（.docx）", "it is no Word file (.docx)")},
)
TEMPLATE_FETCHES = ProblemEntry(
    "template-fetches",
    zh="模板会从别处取内容（链接的图片、文件、数据库或者附加模板），没有使用",
    en="the template brings something in from elsewhere (a linked picture, file or template): not used",
    fix_zh="请把图片嵌入文件，删去链接的对象和附加模板后另存",
    fix_en="embed the picture, remove linked objects and attached templates, and save it again",
)
TEMPLATE_FIELD = ProblemEntry(
    "template-field",
    zh="{where}的「{field}」不是「{kind}」的字段",
    en="{where}: `{field}` is no field of {kind}",
    fix_zh="可以用的字段：{known}",
    fix_en="the fields are: {known}",
    example={"where": _WHERE, "field": "单位名", "kind": "送审函", "known": "{{单位}}、{{批次}}"},
)
TEMPLATE_BROKEN = ProblemEntry(
    "template-broken",
    zh="{where}的花括号不成对，读不出字段",
    en="{where}: the braces do not pair, so there is no field to read",
    fix_zh="字段写成 {{{{单位}}}}，在同一段内，两边各两个花括号",
    fix_en="write a field as {{{{单位}}}}, within one paragraph, with two braces at each end",
    example={"where": _WHERE},
)
TEMPLATE_BESIDE = ProblemEntry(
    "template-beside",
    zh="{where}的「{field}」是一张表或者几段文字，不能与其他文字同在一段",
    en="{where}: `{field}` is a table or several sentences and cannot stand in a sentence",
    fix_zh="请让 {{{{{field}}}}} 单独占一段",
    fix_en="put {{{{{field}}}}} into a paragraph of its own",
    example={"where": _WHERE, "field": "核查事项"},
)
TEMPLATE_MISSING = ProblemEntry(
    "template-missing",
    zh="模板中没有「{field}」，写出的{kind}会缺少这一内容",
    en="the template has no `{field}`: the {kind} would lack it",
    fix_zh="请在应当填写的地方写上 {{{{{field}}}}}",
    fix_en="write {{{{{field}}}}} where it belongs",
    example={"field": "单位", "kind": "送审函"},
)
TEMPLATE_UNUSED = HintEntry(
    "template-unused",
    zh="不是任何一种函的模板，没有使用。模板的名称是：{names}",
    en="this is the template of no paper and is not used; templates are called: {names}",
    example={"names": "送审函.docx、催办函.docx"},
)
