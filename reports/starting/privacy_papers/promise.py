"""保密承诺书: what everybody who touches the data signs."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head, say, to_fill
from reports.writers.word.document import Block

NAME = "保密承诺书"
_PROMISES = (
    (
        "一、只为本次资格审查使用名册、反馈和报告，不用于别的目的（个人信息保护法第六条）；不非法收集、使用、"
        "加工、传输，不买卖、提供或者公开他人个人信息（第十条）。"
    ),
    (
        "二、只查询、只处理分给我的人员和事项；本人、近亲属或者有利害关系的人在名单中的，主动回避，并在反馈表的回避声明中写明。"
    ),
    "三、不用微信、公共邮箱、网盘传送名册、反馈表和报告；打印件有人保管，不拍照。",
    (
        "四、依法封存的犯罪记录、治安处罚记录，没有国家规定不查询；依规定查询的，对知悉的情况予以保密（刑事诉讼法第二百八十六条、"
        "治安管理处罚法第一百三十六条）。"
    ),
    "五、不向本人和他人透露办案、举报的内容；依法不予告知的，不告知。",
    "六、发现泄露、篡改、丢失，立即报告，不隐瞒（个人信息保护法第五十七条）。",
    "七、工作结束，删除、交回我手中的一切文件（第四十七条）。",
    (
        "八、知道违反以上承诺，依法承担责任；国家机关不履行保护义务的，对直接负责的主管人员和其他直接责任人员依法给予处分（第六十八条）"
        "。"
    ),
)


def promise(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    yield from head(matters, NAME)
    yield say(f"我参加本次{matters.whom}资格联审，因工作接触{matters.whom}及其近亲属的个人信息。我承诺：")
    for line in _PROMISES:
        yield say(line)
    yield to_fill("单位、岗位", "姓名（签字）", "日期")
