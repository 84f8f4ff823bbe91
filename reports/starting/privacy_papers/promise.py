"""保密承诺书: what everybody who touches the data signs."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import Matters, head
from reports.writers.word.document import Block
from vocabulary.texts import Text

NAME = Text("保密承诺书", "Promise to keep the data to oneself")
_PROMISES = (
    Text(
        "一、只为本次资格审查使用名册、反馈和报告，不用于别的目的（个人信息保护法第六条）；不非法收集、使用、"
        "加工、传输，不买卖、提供或者公开他人个人信息（第十条）。",
        "1. I use rosters, answers and reports for this review alone (PIPL Art. 6). I do not unlawfully "
        "collect, use, process or transmit, nor buy, sell, give away or publish personal data of others "
        "(Art. 10).",
    ),
    Text(
        "二、只查询、只处理分给我的人员和事项；本人、近亲属或者有利害关系的人在名单中的，主动回避，并在反馈表的回避声明中写明。",
        "2. I look up and handle only the people and questions given to me. Where I, my close kin or "
        "somebody with whom I share an interest is on the list, I take no part, and say so in the statement "
        "on recusal.",
    ),
    Text(
        "三、不用微信、公共邮箱、网盘传送名册、反馈表和报告；打印件有人保管，不拍照。",
        "3. I do not send rosters, forms or reports by chat, public mailboxes or net drives; prints are kept "
        "by somebody, and not photographed.",
    ),
    Text(
        "四、依法封存的犯罪记录、治安处罚记录，没有国家规定不查询；依规定查询的，对知悉的情况予以保密（刑事诉讼法第二百八十六条、"
        "治安管理处罚法第一百三十六条）。",
        "4. I do not look up sealed records of crimes or public-order penalties unless state rules provide "
        "for it; where they do, I keep what I learn to myself (Criminal Procedure Law Art. 286, Public "
        "Security Administration Punishments Law Art. 136).",
    ),
    Text(
        "五、不向本人和他人透露办案、举报的内容；依法不予告知的，不告知。",
        "5. I tell neither the person nor others of investigations or reports; what the law keeps from the "
        "person I do not disclose.",
    ),
    Text(
        "六、发现泄露、篡改、丢失，立即报告，不隐瞒（个人信息保护法第五十七条）。",
        "6. Where data leak, are changed or lost, I report it at once and hide nothing (PIPL Art. 57).",
    ),
    Text(
        "七、工作结束，删除、交回我手中的一切文件（第四十七条）。",
        "7. After the work I delete or hand back every file that I have (Art. 47).",
    ),
    Text(
        "八、知道违反以上承诺，依法承担责任；国家机关不履行保护义务的，对直接负责的主管人员和其他直接责任人员依法给予处分（第六十八条）"
        "。",
        "8. I know that I answer by law for a breach; where an organ of state does not do its duty of "
        "protection, those directly in charge and directly responsible are sanctioned by law (Art. 68).",
    ),
)


def promise(matters: Matters) -> Iterator[Block]:
    """Yield the paper."""
    whom = matters.whom
    yield from head(matters, NAME)
    yield matters.say(
        f"我参加本次{whom.zh}资格联审，因工作接触{whom.zh}及其近亲属的个人信息。我承诺：",
        f"I take part in this joint review, and in my work I meet personal data of each {whom.en} and of "
        "close kin. I promise:",
    )
    for line in _PROMISES:
        yield matters.say(line.zh, line.en)
    yield matters.to_fill(
        Text("单位、岗位", "unit, post"), Text("姓名（签字）", "name (signature)"), Text("日期", "date")
    )
