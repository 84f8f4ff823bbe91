"""单独同意书: one page for each question that rests on consent (个人信息保护法 Art. 13, 14, 15, 29)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import BLANK, Matters, say, strong, to_fill
from reports.writers.word.document import Block, Heading

NAME = "单独同意书"


def consent(matters: Matters) -> Iterator[Block]:
    """Yield the paper: a page for each question, and a blank one where the packs have none."""
    questions = matters.by_consent
    if not questions:
        yield from _note(matters)
    for index, question in enumerate(questions):
        yield from _page(matters, question.ask.zh, matters.units_of(question), new_page=index > 0)
    if not questions:
        yield from _page(matters, BLANK * 3, BLANK * 2, new_page=True)


def _note(matters: Matters) -> Iterator[Block]:
    """Say that nothing rests on consent, and what then is to do with the blank page."""
    yield Heading(1, matters.title, centred=True)
    yield Heading(1, f"{NAME}（说明）", centred=True)
    yield say("本次审查依据中的核查事项都写有依据，没有以本人同意为根据的，不用填写本表。")
    yield say(
        "以后增加没有法律、行政法规依据、须经本人同意才能问的事项的，每一事项、每一人填一张下页的同意书（第十四条、"
        "第二十九条："
        "单独同意），再在名册「授权」栏填“已授权”。没有同意的不问，也不因此待反馈。"
    )


def _page(matters: Matters, ask: str, units: str, *, new_page: bool) -> Iterator[Block]:
    """Yield one page."""
    yield Heading(1, matters.title, new_page=new_page, centred=True)
    yield Heading(1, NAME, centred=True)
    yield strong(f"事项：{ask}")
    yield say(f"由谁核查：{units}")
    yield say(f"目的：供认定机构审查{matters.whom}资格时参考。处理方式和保存期限见《个人信息处理告知书》。")
    yield say(
        "一、本事项没有法律、行政法规规定必须核查，须由你在充分知情的前提下自愿、明确地单独同意"
        "（个人信息保护法第十三条第一款第一项、第十四条第一款、第二十九条）。"
    )
    yield say(f"二、你可以不同意。不同意的，不问这一事项，{matters.unharmed}")
    yield say(
        "三、同意以后可以撤回，向下列联系人说明即可；撤回以前已经进行的处理仍然有效，撤回以后不再使用并予删除（第十五条、"
        "第四十七条第一款第三项）。"
    )
    yield say("四、目的、方式、种类有变化的，须重新取得你的同意（第十四条第二款）。")
    yield to_fill(
        "□ 同意　　□ 不同意（只选一项，由本人填写）", "姓名（签字）", "日期", "撤回同意的联系人、电话"
    )
