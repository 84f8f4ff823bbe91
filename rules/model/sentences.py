"""Says a condition as a sentence, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.model.conditions import (
    All,
    Bound,
    Compared,
    Condition,
    Count,
    DateOf,
    Either,
    In,
    Includes,
    Is,
    IsNot,
    NamedDate,
    Not,
    Nothing,
    NotIn,
    Operator,
    Period,
    Plain,
    Relation,
    Some,
    Test,
    Unit,
    Within,
)
from rules.model.pack import Criterion, Grade, Pack, Pair
from vocabulary.dates import LASTING, Day, moment_words
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Dated, Kind, Several, Words
from vocabulary.questions import Question
from vocabulary.texts import Text

NAMED: Mapping[NamedDate, Text] = {
    NamedDate.AS_OF: Text("基准日", "the as-of day"),
    NamedDate.POLLING_DAY: Text("选举日", "polling day"),
    NamedDate.REVIEW_DAY: Text("审查日", "the review day"),
    NamedDate.NOMINATION_CLOSE: Text("提名截止日", "the close of nominations"),
    NamedDate.ANNOUNCED_ON: Text("公告日", "the announcement"),
    NamedDate.TERM_BEGAN: Text("本届任期起始日", "the beginning of the term"),
}
RELATION: Mapping[Relation, Text] = {
    Relation.BELOW: Text("小于", "is below"),
    Relation.AT_LEAST: Text("不小于", "is at least"),
    Relation.ABOVE: Text("大于", "is above"),
    Relation.AT_MOST: Text("不大于", "is at most"),
    Relation.BEFORE: Text("早于", "is before"),
    Relation.AFTER: Text("晚于", "is after"),
}
DATE_RELATION: Mapping[Relation, Text] = {
    **RELATION,
    Relation.AT_LEAST: Text("不早于", "is on or after"),
    Relation.AT_MOST: Text("不晚于", "is on or before"),
}
STEP_RELATION: Mapping[Relation, Text] = {
    **RELATION,
    Relation.BELOW: Text("低于", "is below"),
    Relation.AT_LEAST: Text("不低于", "is at least"),
    Relation.ABOVE: Text("高于", "is above"),
    Relation.AT_MOST: Text("不高于", "is at most"),
}
UNIT: Mapping[Unit, tuple[str, str]] = {
    Unit.YEARS: ("年", "years"),
    Unit.MONTHS: ("个月", "months"),
    Unit.WEEKS: ("周", "weeks"),
    Unit.DAYS: ("日", "days"),
}


@dataclass(frozen=True, slots=True)
class _Labels:
    """How things are called where a condition stands: among facts, or inside a question's records."""

    kinds: Mapping[str, Kind]
    labels: Mapping[str, Text]
    questions: Mapping[str, Question]
    beyond: Mapping[str, Text] = field(default_factory=dict)  # of the roster, inside a question's records

    def within(self, question: str) -> "_Labels":
        """Return the labels inside the records of a question."""
        fields = self.questions[question].fields
        return _Labels(
            {name: field.kind for name, field in fields.items()},
            {name: field.label for name, field in fields.items()},
            self.questions,
            self.labels,
        )

    def date(self, name: str) -> Text:
        """Return what a date of the record, or of the roster, is called."""
        if name in self.labels:
            return self.labels[name]
        label = self.beyond[name]
        return Text(f"名册的{label.zh}", f"`{label.en}` of the roster")


def sentence(criterion: Criterion, pack: Pack) -> Text:
    """Say when a criterion hits, and when the law leaves it to people."""
    labels = _labels(pack)
    if criterion.condition is None:
        return Text("由具名人员提出，写明事实和依据。", "a named person raises it, with facts and grounds.")
    said = _say(criterion.condition, labels)
    if criterion.people_decide:
        return _where(criterion, Text(f"{said.zh}的，由人认定", f"left to people if {said.en}"), labels)
    verb = Text("符合", "met") if criterion.grade is Grade.PREFER else Text("涉及", "hit")
    zh, en = f"{said.zh}的，{verb.zh}本条", f"{verb.en} if {said.en}"
    if criterion.unsettled is not None:
        open_ = _say(criterion.unsettled, labels)
        zh, en = f"{zh}；{open_.zh}的，由人认定", f"{en}; left to people if {open_.en}"
    return _where(criterion, Text(zh, en), labels)


def _where(criterion: Criterion, said: Text, labels: _Labels) -> Text:
    """Say in which villages a criterion applies, and end the sentence."""
    if criterion.when is None:
        return Text(said.zh + "。", said.en + ".")
    when = _say(criterion.when, labels)
    return Text(f"{when.zh}时，{said.zh}。", f"where {when.en}: {said.en}.")


def pair_sentence(pair: Pair, questions: Mapping[str, Question]) -> Text:
    """Say which two statements cannot both be."""
    labels = _Labels(
        {name: field.kind for name, field in FACTS.items()},
        {name: field.label for name, field in FACTS.items()},
        questions,
    )
    first, second = _say(pair.condition, labels), _say(pair.then, labels)
    return Text(
        f"{first.zh}的，应当{second.zh}；不是这样的，两者矛盾。",
        f"where {first.en}, it must be that {second.en}; otherwise the two contradict each other.",
    )


def condition_words(condition: Condition, pack: Pack) -> Text:
    """Say a condition by itself, such as the `where` or the `when` of a requirement."""
    return _say(condition, _labels(pack))


def part_words(condition: Condition, questions: Mapping[str, Question], inside: str) -> Text:
    """Say a part of a condition; `inside` is the question whose records it is about, if it is about any."""
    labels = _Labels(
        {name: field.kind for name, field in FACTS.items()},
        {name: field.label for name, field in FACTS.items()},
        questions,
    )
    return _say(condition, labels.within(inside) if inside else labels)


def _labels(pack: Pack) -> _Labels:
    """Return how things are called among facts."""
    return _Labels(
        {name: field.kind for name, field in FACTS.items()},
        {name: field.label for name, field in FACTS.items()},
        pack.questions,
    )


def _say(condition: Condition, labels: _Labels) -> Text:
    """Say a condition."""
    match condition:
        case Test(name, operator):
            return _test(name, operator, labels)
        case Some(question, where):
            return _records(question, where, labels, ("有记录", "shows a record"))
        case Nothing(question, where):
            return _records(question, where, labels, ("没有记录", "shows no record"))
        case Count(question, where, relation, bound):
            said = RELATION[relation]
            counted = (f"的记录数{said.zh} {bound} 条", f"has a number of records that {said.en} {bound}")
            return _records(question, where, labels, counted)
        case All(parts):
            return _join([_say(part, labels) for part in parts], Text("，并且", " and "))
        case Either(parts):
            return _join([_say(part, labels) for part in parts], Text("，或者", " or "))
        case Not(part):
            inner = _say(part, labels)
            return Text(f"并非（{inner.zh}）", f"it is not so that ({inner.en})")


def _join(parts: list[Text], link: Text) -> Text:
    """Join sentences; more than one stand in brackets, so that nothing reads two ways."""
    if len(parts) == 1:
        return parts[0]
    return Text(
        "（" + link.zh.join(p.zh for p in parts) + "）", "(" + link.en.join(p.en for p in parts) + ")"
    )


def _records(question: str, where: Condition, labels: _Labels, verb: tuple[str, str]) -> Text:
    """Say what the answers to a question show."""
    ask = labels.questions[question].ask
    zh, en = f"「{ask.zh}」{verb[0]}", f'"{ask.en}" {verb[1]}'
    if where == All(()):
        return Text(zh, en)
    inner = _say(where, labels.within(question))
    return Text(f"{zh}，其中{inner.zh}", f"{en} where {inner.en}")


def _test(name: str, operator: Operator, labels: _Labels) -> Text:
    """Say a test on a fact or a field."""
    label, kind = labels.labels[name], labels.kinds[name]
    match operator:
        case Is(value):
            word = _word(value, kind)
            return Text(f"{label.zh}为{word.zh}", f"{label.en} is {word.en}")
        case IsNot(value):
            word = _word(value, kind)
            return Text(f"{label.zh}不是{word.zh}", f"{label.en} is not {word.en}")
        case In(values):
            words = _words(values, kind)
            return Text(f"{label.zh}为{words.zh}之一", f"{label.en} is one of {words.en}")
        case NotIn(values):
            words = _words(values, kind)
            return Text(f"{label.zh}不在{words.zh}之列", f"{label.en} is none of {words.en}")
        case Compared(relation, bound):
            to, said = _bound(bound, kind, labels), _relations(bound)[relation]
            return Text(f"{label.zh}{said.zh}{to.zh}", f"{label.en} {said.en} {to.en}")
        case Within(period):
            span = _period(period)
            return Text(f"自{label.zh}起未满{span.zh}", f"{span.en} are not over since {label.en}")
        case Includes(word):
            item = _word(word, kind)
            return Text(f"{label.zh}包括{item.zh}", f"{label.en} includes {item.en}")


def _word(value: Plain, kind: Kind) -> Text:
    """Say one value."""
    if isinstance(value, bool):
        return Text("是", "yes") if value else Text("否", "no")
    if isinstance(kind, Choice | Several) and str(value) in kind.options:
        option = kind.options[str(value)]
        return Text(f"「{option.zh}」", option.en)
    if isinstance(kind, Words):
        return Text(f"「{value}」", str(value))
    return LASTING.get(str(value), Text(str(value), str(value))) if isinstance(kind, Dated) else _plain(value)


def _plain(value: Plain) -> Text:
    """Say a value that reads the same in both languages."""
    return Text(str(value), str(value))


def _words(values: tuple[Plain, ...], kind: Kind) -> Text:
    """Say several values."""
    said = [_word(value, kind) for value in values]
    return Text("、".join(word.zh for word in said), ", ".join(word.en for word in said))


def _relations(bound: Bound) -> Mapping[Relation, Text]:
    """Return the words that go with a bound: a number, a date, or a step of a scale."""
    match bound:
        case NamedDate() | Day() | DateOf():
            return DATE_RELATION
        case int():
            return RELATION
        case str():
            return STEP_RELATION


def _bound(bound: Bound, kind: Kind, labels: _Labels) -> Text:
    """Say what a value is compared with."""
    match bound:
        case DateOf(name):
            return labels.date(name)
        case NamedDate():
            return NAMED[bound]
        case Day():
            return Text(moment_words(bound), moment_words(bound))
        case int() | str():
            return _word(bound, kind)


def _period(period: Period) -> Text:
    """Say a period."""
    zh, en = UNIT[period.unit]
    return Text(f"{period.count}{zh}", f"{period.count} {en}")
