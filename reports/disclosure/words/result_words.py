"""The words of the results of polling that are written while they are disclosed.

Nobody is ever named alone beside a rule: what the rule means for whom is for people to decide.
"""

from candidates.people.kin_relations import CLOSE_KIN
from engine.elected.elected import Check, ElectedPerson, KinPair, PublishedRule
from reports.disclosure.words.requirement_words import bound_words, number_words
from reports.wording.result_labels import NAMELESS
from rules.schema.option_words import WORDS
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Lang, Text


def _name_words(person: ElectedPerson, lang: Lang) -> str:
    """Return a name as it is written."""
    return person.name or NAMELESS.to(lang)


def votes_words(votes: int | None, lang: Lang) -> str:
    """Return how many votes somebody had."""
    if votes is None:
        return Text("得票未填", "votes left out").to(lang)
    return Text(f"得票 {votes}", f"{votes} votes").to(lang)


def person_words(person: ElectedPerson, lang: Lang) -> str:
    """Name somebody with every office and its votes."""
    offices = (
        Text("；", "; ")
        .to(lang)
        .join(
            Text("，", ", ").to(lang).join((POSTS[office.post].to(lang), votes_words(office.votes, lang)))
            for office in person.offices
        )
    )
    return Text(f"{_name_words(person, lang)}（{offices}）", f"{_name_words(person, lang)} ({offices})").to(
        lang
    )


def pair_words(pair: KinPair, lang: Lang) -> str:
    """Say of two people in one sentence what they are to each other, their offices and votes side by side."""
    one, other = (person_words(person, lang) for person in pair.people)
    relation = Text(" 或 ", " or ").to(lang).join(CLOSE_KIN[each].to(lang) for each in pair.relations)
    zh, en = (f"（{relation}）", f" ({relation})") if relation else ("", "")
    if pair.sure:
        return Text(f"{one}与{other}互为近亲属{zh}", f"{one} and {other} are close kin{en}").to(lang)
    return Text(
        f"{one}与{other}：一方申报对方为近亲属{zh}，另一方没有申报或者申报不一致",
        f"{one} and {other}: one of them declares the other as close kin{en}, the other one does not",
    ).to(lang)


def counted_words(check: Check, lang: Lang) -> str:
    """Say what a requirement counts among the people elected, and what it asks."""
    review = check.review
    bound = bound_words(review.ratio)
    needed = Text(f"要求{bound.zh}", f"required: {bound.en}").to(lang) if bound.en else ""
    least, most = review.least, review.most
    if least is None or most is None:
        return review.because.to(lang) if review.because else needed
    low, high = (number_words(each, percent=False) for each in (least, most))
    counted = Text(f"最少 {low.zh}、最多 {high.zh}", f"from {low.en} to {high.en}")
    if least == most:
        counted = Text(f"计 {low.zh}", f"counted {low.en}")
    return Text("，", ", ").to(lang).join(part for part in (counted.to(lang), needed) if part)


def rule_words(rule: PublishedRule, lang: Lang) -> str:
    """Return a published rule with its source, item and order of steps; it names nobody."""
    steps = " → ".join(WORDS[step].to(lang) for step in rule.order)
    order = Text(f"（依次：{steps}）", f" (in this order: {steps})").to(lang) if steps else ""
    source = f"{rule.source.to(lang)} {rule.item}".strip()
    return Text("：", ": ").to(lang).join((source, f"{rule.words.to(lang)}{order}"))
