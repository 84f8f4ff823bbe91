"""The sentences of a verdict: fixed words with the units, the numbers and the day filled in."""

from collections.abc import Iterable

from reports.disclosed.county import Election
from reports.disclosed.findings import Nominee
from reports.disclosed.people import PersonAccount
from reports.papers.findings import Departments, open_findings, other_doubts, owed
from reports.papers.frame import day_words
from reports.wording.words import LAW_SILENT
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

# Only pages of the deciding body come to print this.
WITHHELD_ALONE = (
    "所涉各项只依据依法不予告知的反馈，本人无从知悉、申辩。不得单独以此作为告知本人的理由；"
    "认定前请查明有没有可以告知的依据，没有的，写明所依据的规定。"
)
MOST_UNITS = 3  # named in a sentence; beyond, the first and the number


def sentences(account: PersonAccount, election: Election) -> tuple[str, ...]:
    """Say the result of the comparison in the fixed sentences."""
    nominee = account.nominee
    if nominee.unexamined is not None:
        return (f"未审查：{nominee.unexamined.zh}。",)
    return (*_result(account, nominee, election), *_silence_of_law(nominee))


def _result(account: PersonAccount, nominee: Nominee, election: Election) -> tuple[str, ...]:
    """Say what was found, or who has not answered."""
    departments = election.departments
    match nominee.verdict:
        case Verdict.PASS:
            return (_clear(account),)
        case Verdict.PENDING:
            return _waiting(nominee, departments)
        case Verdict.FLAG:
            alone = (WITHHELD_ALONE,) if nominee.withheld_alone else ()
            return (_raised(nominee, election.decider.zh), *alone, *_still_open(nominee, departments))


def _silence_of_law(nominee: Nominee) -> tuple[str, ...]:
    """Say that no law examined somebody whom a list or a rule of the Party examined."""
    if nominee.legal is not None:
        return ()
    return (f"{LAW_SILENT.zh}：没有可以比对的法律法规条款，以上只是其余依据的比对结果。",)


def _clear(account: PersonAccount) -> str:
    """Say that nothing was found, by how many units, as of which day."""
    since, units = account.queried_until, account.units_asked
    as_of = f"截至{day_words(since.isoformat())}，" if since else ""
    if not units:
        return f"{as_of}未发现所列条款情形。未发现不等于没有。"
    return f"{as_of}应反馈的 {units} 家单位均已反馈，未发现所列条款情形。未发现不等于没有。"


def _raised(nominee: Nominee, decider: str) -> str:
    """Say which criteria are hit, and that people decide."""
    hit = (finding.criterion for finding in nominee.findings if finding.truth is Truth.YES)
    found = dict.fromkeys(f"{each.title.zh}{each.item}（{each.grade_words.zh}）" for each in hit)
    return f"涉及{'、'.join(found)}。是否成立由{decider}依法认定，认定前不作为处理依据。"


def _waiting(nominee: Nominee, departments: Departments) -> tuple[str, ...]:
    """Say who has not answered, and what else is open."""
    units = owed(nominee, departments)
    other = other_doubts(nominee)
    said = []
    if units:
        count = sum(map(len, units.values()))
        named = _named(units, departments)
        said.append(f"{named} {count} 项{_how(nominee)}。未反馈既不视为有，也不视为没有。")
    if other:
        said.append(f"另须核实：{'；'.join(other)}。" if units else f"须核实：{'；'.join(other)}。")
    return tuple(said)


def _still_open(nominee: Nominee, departments: Departments) -> tuple[str, ...]:
    """Say what stays open beside what is hit."""
    count = sum(map(len, owed(nominee, departments).values())) + len(other_doubts(nominee))
    if not count:
        return ()
    return (f"另有 {count} 项待反馈或待核实，其结果可能增加需认定事项。",)


def _how(nominee: Nominee) -> str:
    """Say whether answers are only missing, or some that came cannot be used."""
    missing = all(finding.waits_for_answers_only for finding in open_findings(nominee))
    return "尚未反馈" if missing else "尚未反馈或反馈须再核"


def _named(units: Iterable[str], departments: Departments) -> str:
    """Name some units and say how many they are."""
    names = [departments[unit].zh for unit in units]
    if len(names) == 1:
        return names[0]
    if len(names) <= MOST_UNITS:
        return f"{'、'.join(names)}共 {len(names)} 家"
    return f"{'、'.join(names[:MOST_UNITS])}等 {len(names)} 家"
