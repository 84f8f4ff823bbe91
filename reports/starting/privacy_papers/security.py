"""数据安全说明: one page for whoever asks where the data lie and whether anything goes out."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head
from reports.writers.word.document import Block, Cells
from vocabulary.texts import Text

NAME = Text("数据安全说明", "How the data are kept safe")
_OFFICE = Text("联审办", "review office")
_HEADS = (
    Text("位置", "where"),
    Text("内容", "what"),
    Text("谁看", "who reads it"),
    Text("删除日期", "deleted on"),
)
_PLACES = (
    ("rosters/", Text("名册：姓名、身份证号等", "rosters: names, ID numbers and more"), _OFFICE),
    (
        "clearances/、forms/",
        Text("单位的反馈；送审的名单", "answers of units; the lists sent to them"),
        Text("联审办；各单位只有自己的一份", "review office; each unit has its own alone"),
    ),
    (
        "numbers.csv",
        Text("人员编号和身份证号的对照", "which person number belongs to which ID number"),
        _OFFICE,
    ),
    (
        "reports/第NN次/内部",
        Text("比对结果，身份证号只显示末四位", "results; of an ID number the last four digits"),
        _OFFICE,
    ),
    (
        "reports/第NN次/认定",
        Text("比对结果和证据", "results and evidence"),
        Text("认定机构", "deciding body"),
    ),
    (
        "reports/第NN次/乡镇",
        Text("只有结果的词语和期限", "the words of results, and dates"),
        Text("乡镇", "township"),
    ),
    (
        "reports/第NN次/退回",
        Text("报送人自己的文件，标出差错", "the sender's own files, with mistakes marked"),
        Text("原报送人", "the sender"),
    ),
    ("papers/", Text("盖章件、扫描件，程序不读", "sealed papers and scans, which are not read"), _OFFICE),
)


def security(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield matters.strong("一、联不联网", "1. Does it use the network")
    yield matters.say(
        "不联网。程序只在本机读写选举文件夹，不上传、不下载，没有统计和自动更新。拔掉网线照常运行。",
        "No. The program reads and writes the election folder on this computer alone. It sends nothing, "
        "fetches nothing, counts nothing and does not update itself; it runs with the cable pulled out.",
    )
    yield matters.strong(
        "二、数据存在哪里、谁看、何时删（删除日期由县里填写，个人信息保护法第十九条、第四十七条）",
        "2. Where the data are, who reads them, when they are deleted (the county fills in the days; PIPL "
        "Art. 19, Art. 47)",
    )
    rows = ((place, *matters.row(what, who), "") for place, what, who in _PLACES)
    yield Cells((matters.row(*_HEADS), *rows), (4, 5, 4, 2), header=True)
    yield matters.strong("三、怎样删", "3. How they are deleted")
    yield matters.say(
        "删除选举文件夹中的相应文件，清空回收站；U 盘、邮箱、聊天记录中的副本逐一清理，写入数据清理登记。"
        "评估报告和处理情况记录至少保存三年（第五十六条），不要一并删除。",
        "Delete the files in the election folder and empty the bin; clear copies on drives, in mailboxes and "
        "chats one by one, and register it. The assessment and the record of handling are kept for three "
        "years at least (Art. 56): do not delete them with the rest.",
    )
    yield matters.strong("四、能不能改", "4. Can anything be changed")
    yield matters.say(
        "名册、反馈表由人填写，程序从不改动；程序写的是 numbers.csv、packs/、reports/ 等自己的文件。"
        "每次比对另编一次，记录所用文件的指纹；"
        "反馈前后不一致的，列为差错。",
        "People fill in rosters and forms, and the program never changes them; it writes files of its own: "
        "numbers.csv, packs/, reports/ and others. Every review has a number of its own and records the "
        "fingerprints of its files; answers that differ from earlier ones are reported.",
    )
    yield matters.strong("五、谁作决定", "5. Who decides")
    yield matters.say(
        "程序只作比对提示，不作资格认定；没有反馈的，既不算有，也不算没有（第二十四条第三款）。",
        "The program compares and points out, and decides on nobody; no answer is neither a yes nor a no "
        "(Art. 24 (3)).",
    )
