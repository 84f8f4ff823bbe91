"""数据安全说明: one page for whoever asks where the data lie and whether anything goes out."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head, say, strong
from reports.writers.word.document import Block, Cells

NAME = "数据安全说明"
_PLACES = (
    ("rosters/", "名册：姓名、身份证号等", "联审办", ""),
    ("clearances/、forms/", "单位的反馈；送审的名单", "联审办；各单位只有自己的一份", ""),
    ("numbers.csv", "人员编号和身份证号的对照", "联审办", ""),
    ("reports/第NN次/内部", "比对结果，身份证号只显示末四位", "联审办", ""),
    ("reports/第NN次/认定", "比对结果和证据", "认定机构", ""),
    ("reports/第NN次/乡镇", "只有结果的词语和期限", "乡镇", ""),
    ("reports/第NN次/退回", "报送人自己的文件，标出差错", "原报送人", ""),
    ("papers/", "盖章件、扫描件，程序不读", "联审办", ""),
)


def security(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield strong("一、联不联网")
    yield say("不联网。程序只在本机读写选举文件夹，不上传、不下载，没有统计和自动更新。拔掉网线照常运行。")
    yield strong("二、数据存在哪里、谁看、何时删（删除日期由县里填写，个人信息保护法第十九条、第四十七条）")
    yield Cells((("位置", "内容", "谁看", "删除日期"), *_PLACES), (4, 5, 4, 2), header=True)
    yield strong("三、怎样删")
    yield say(
        "删除选举文件夹中的相应文件，清空回收站；U 盘、邮箱、聊天记录中的副本逐一清理，写入数据清理登记。"
        "评估报告和处理情况记录至少保存三年（第五十六条），不要一并删除。"
    )
    yield strong("四、能不能改")
    yield say(
        "名册、反馈表由人填写，程序从不改动；程序写的是 numbers.csv、packs/、reports/ 等自己的文件。"
        "每次比对另编一次，记录所用文件的指纹；"
        "反馈前后不一致的，列为差错。"
    )
    yield strong("五、谁作决定")
    yield say("程序只作比对提示，不作资格认定；没有反馈的，既不算有，也不算没有（第二十四条第三款）。")
