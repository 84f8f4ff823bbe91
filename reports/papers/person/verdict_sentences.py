"""The sentences of a verdict: fixed words with the units, the numbers and the day filled in."""

from collections.abc import Iterable

from reports.disclosed.county import Election
from reports.disclosed.findings import Nominee
from reports.disclosed.people import PersonAccount
from reports.papers.shared.findings import Departments, open_findings, other_doubts, owed
from reports.papers.shared.frame import day_words
from reports.wording.words import LAW_SILENT, LIST_COMMA, SEMICOLON
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

# Only pages of the deciding body come to print this.
WITHHELD_ALONE = Text(
    "所涉各项只依据依法不予告知的反馈，本人无从知悉、申辩。不得单独以此作为告知本人的理由；"
    "认定前请查明有没有可以告知的依据，没有的，写明所依据的规定。",
    "All that is hit rests on withheld answers alone: the person cannot know of them, nor answer. They may "
    "not be the only ground of anything the person is told. Look for a ground that may be told before "
    "deciding; where there is none, write down the rule relied on.",
)
_NOT_NONE = Text("未发现不等于没有。", "None found does not mean that there is none.")
_NO_ANSWER = Text(
    "未反馈既不视为有，也不视为没有。",
    "No answer means neither that there is something nor that there is nothing.",
)
MOST_UNITS = 3  # named in a sentence; beyond, the first and the number


def sentences(account: PersonAccount, election: Election, lang: Lang) -> tuple[str, ...]:
    """Say the result of the comparison in the fixed sentences."""
    nominee = account.nominee
    if nominee.unexamined is not None:
        why = nominee.unexamined
        return (Text(f"未审查：{why.zh}。", f"Not examined: {why.en}.").to(lang),)
    return (*_result(account, nominee, election, lang), *_silence_of_law(nominee, lang))


def _result(account: PersonAccount, nominee: Nominee, election: Election, lang: Lang) -> tuple[str, ...]:
    """Say what was found, or who has not answered."""
    departments = election.departments
    match nominee.verdict:
        case Verdict.PASS:
            return (_clear(account, lang),)
        case Verdict.PENDING:
            return _waiting(nominee, departments, lang)
        case Verdict.FLAG:
            alone = (WITHHELD_ALONE.to(lang),) if nominee.withheld_alone else ()
            return (
                _raised(nominee, election.decider, lang),
                *alone,
                *_still_open(nominee, departments, lang),
            )


def _silence_of_law(nominee: Nominee, lang: Lang) -> tuple[str, ...]:
    """Say that no law examined somebody whom a list or a rule of the Party examined."""
    if nominee.legal is not None:
        return ()
    words = Text(
        f"{LAW_SILENT.zh}：没有可以比对的法律法规条款，以上只是其余依据的比对结果。",
        "No law or regulation examined the person: the above is what the other sources say.",
    )
    return (words.to(lang),)


def _clear(account: PersonAccount, lang: Lang) -> str:
    """Say that nothing was found, by how many units, as of which day."""
    since, units = account.queried_until, account.units_asked
    as_of = Text(f"截至{day_words(since.isoformat())}，", f"As of {since}: ") if since else Text("", "")
    if not units:
        clear = Text("未发现所列条款情形。", "nothing that is listed was found. ")
    else:
        clear = Text(
            f"应反馈的 {units} 家单位均已反馈，未发现所列条款情形。",
            f"all {units} units that were asked have answered, and nothing that is listed was found. ",
        )
    return "".join(each.to(lang) for each in (as_of, clear, _NOT_NONE))


def _raised(nominee: Nominee, decider: Text, lang: Lang) -> str:
    """Say which criteria are hit, and that people decide."""
    hit = (finding.criterion for finding in nominee.findings if finding.truth is Truth.YES)
    found = dict.fromkeys(
        Text(
            f"{each.title.zh}{each.item}（{each.grade_words.zh}）",
            f"{each.title.en} {each.item} ({each.grade_words.en})",
        )
        for each in hit
    )
    named = LIST_COMMA.to(lang).join(each.to(lang) for each in found)
    return Text(
        f"涉及{named}。是否成立由{decider.zh}依法认定，认定前不作为处理依据。",
        f"Concerns {named}. Whether it holds is for {decider.en} to decide by law; "
        "until then nothing may be done because of it.",
    ).to(lang)


def _waiting(nominee: Nominee, departments: Departments, lang: Lang) -> tuple[str, ...]:
    """Say who has not answered, and what else is open."""
    units = owed(nominee, departments)
    other = other_doubts(nominee, lang)
    said = []
    if units:
        count = sum(map(len, units.values()))
        named = _named(units, departments, lang)
        how = _how(nominee)
        owed_still = Text(f"{named} {count} 项{how.zh}。", f"{named}: {count} items {how.en}. ")
        said.append(owed_still.to(lang) + _NO_ANSWER.to(lang))
    if other:
        doubts = SEMICOLON.to(lang).join(other)
        also = Text("另" if units else "", "Also to" if units else "To")
        said.append(Text(f"{also.zh}须核实：{doubts}。", f"{also.en} be checked: {doubts}.").to(lang))
    return tuple(said)


def _still_open(nominee: Nominee, departments: Departments, lang: Lang) -> tuple[str, ...]:
    """Say what stays open beside what is hit."""
    count = sum(map(len, owed(nominee, departments).values())) + len(other_doubts(nominee, lang))
    if not count:
        return ()
    words = Text(
        f"另有 {count} 项待反馈或待核实，其结果可能增加需认定事项。",
        f"Besides, {count} items are awaited or to be checked, and may add to what is to be decided.",
    )
    return (words.to(lang),)


def _how(nominee: Nominee) -> Text:
    """Say whether answers are only missing, or some that came cannot be used."""
    missing = all(finding.waits_for_answers_only for finding in open_findings(nominee))
    if missing:
        return Text("尚未反馈", "not answered yet")
    return Text("尚未反馈或反馈须再核", "not answered yet, or not usably")


def _named(units: Iterable[str], departments: Departments, lang: Lang) -> str:
    """Name some units and say how many they are."""
    names = [departments[unit].to(lang) for unit in units]
    if len(names) == 1:
        return names[0]
    listed, count = LIST_COMMA.to(lang).join(names[:MOST_UNITS]), len(names)
    if count <= MOST_UNITS:
        return Text(f"{listed}共 {count} 家", f"{listed} ({count} units)").to(lang)
    return Text(f"{listed}等 {count} 家", f"{listed} and others ({count} units)").to(lang)
