"""单独同意书: one page for each question that rests on consent (个人信息保护法 Art. 13, 14, 15, 29)."""

from collections.abc import Iterator

from reports.starting.privacy_papers.matters import BLANK, Matters, head
from reports.writers.word.document import Block
from vocabulary.texts import Text

NAME = Text("单独同意书", "Separate consent")


def consent(matters: Matters) -> Iterator[Block]:
    """Yield the paper: a page for each question, and a blank one where the packs have none."""
    questions = matters.by_consent
    if not questions:
        yield from _note(matters)
    for index, question in enumerate(questions):
        yield from _page(matters, matters.asked(question), matters.units_of(question), new_page=index > 0)
    if not questions:
        yield from _page(matters, BLANK * 3, BLANK * 2, new_page=True)


def _note(matters: Matters) -> Iterator[Block]:
    """Say that nothing rests on consent, and what then is to do with the blank page."""
    yield from head(matters, Text(f"{NAME.zh}（说明）", f"{NAME.en} (a note)"))
    yield matters.say(
        "本次审查依据中的核查事项都写有依据，没有以本人同意为根据的，不用填写本表。",
        "All questions of this review have a basis in their sources, and none rests on consent: this paper "
        "is not filled in.",
    )
    yield matters.say(
        "以后增加没有法律、行政法规依据、须经本人同意才能问的事项的，每一事项、每一人填一张下页的同意书（第十四条、"
        "第二十九条："
        "单独同意），再在名册「授权」栏填“已授权”。没有同意的不问，也不因此待反馈。",
        "Should a question be added later that has no basis in a law or an administrative regulation and "
        "needs the person's consent, fill in the next page for each question and each person (Art. 14, Art. "
        "29: separate consent), and write 已授权 (given) under 授权 (consent) on the roster. Without consent "
        "it is not asked, and no answer is awaited.",
    )


def _page(matters: Matters, ask: str, units: str, *, new_page: bool) -> Iterator[Block]:
    """Yield one page."""
    whom = matters.whom
    yield from head(matters, NAME, new_page=new_page)
    yield matters.strong(f"事项：{ask}", f"Question: {ask}")
    yield matters.say(f"由谁核查：{units}", f"Who checks: {units}")
    yield matters.say(
        f"目的：供认定机构审查{whom.zh}资格时参考。处理方式和保存期限见《个人信息处理告知书》。",
        f"Purpose: for the deciding body to consider when it reviews the {whom.en}. How data are handled and "
        "how long they are kept: see the notice on the handling of personal data.",
    )
    yield matters.say(
        "一、本事项没有法律、行政法规规定必须核查，须由你在充分知情的前提下自愿、明确地单独同意"
        "（个人信息保护法第十三条第一款第一项、第十四条第一款、第二十九条）。",
        "1. No law or administrative regulation demands this check. It needs your separate consent, given "
        "freely and clearly once you know what it is about (PIPL Art. 13 (1)(1), Art. 14 (1), Art. 29).",
    )
    yield matters.say(
        f"二、你可以不同意。不同意的，不问这一事项，{matters.unharmed.zh}",
        f"2. You need not agree. Then the question is not asked; {matters.unharmed.en}",
    )
    yield matters.say(
        "三、同意以后可以撤回，向下列联系人说明即可；撤回以前已经进行的处理仍然有效，撤回以后不再使用并予删除（第十五条、"
        "第四十七条第一款第三项）。",
        "3. You may take your consent back by telling the person named below. What was done before stays "
        "valid; afterwards the data are not used any more and are deleted (Art. 15, Art. 47 (1)(3)).",
    )
    yield matters.say(
        "四、目的、方式、种类有变化的，须重新取得你的同意（第十四条第二款）。",
        "4. Where purpose, means or kinds of data change, your consent is needed again (Art. 14 (2)).",
    )
    yield matters.to_fill(
        Text(
            "□ 同意　　□ 不同意（只选一项，由本人填写）",
            "□ I agree　　□ I do not agree (one of them, by the person)",
        ),
        Text("姓名（签字）", "name (signature)"),
        Text("日期", "date"),
        Text("撤回同意的联系人、电话", "whom to tell to take it back, telephone"),
    )
