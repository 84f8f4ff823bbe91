"""One member in office: every criterion with what decided it, and the lawful ways."""

from dataclasses import dataclass, replace

from reports.disclosed.county import Election
from reports.disclosed.people import PersonAccount
from reports.papers.members.county import removes_nobody
from reports.papers.members.rows import NO_WAY, MatterLine, matters, member_mark, result_mark
from reports.papers.person.person import NO_NUMBER, UNKNOWN, age_words, person_view
from reports.papers.person.view import Detail, PersonView
from reports.papers.shared.nominee_rows import posts_of
from vocabulary.elections.choices import STATES
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member's page."""

    person: PersonView
    matters: tuple[MatterLine, ...]
    never_removes: str
    no_way: str


def member_view(account: PersonAccount, election: Election, lang: Lang) -> MemberView:
    """Return a member's page as far as the account is open to its reader."""
    member = account.nominee
    view = person_view(account, election, lang)
    return MemberView(
        person=replace(
            view,
            details=_details(account, lang),
            legal=result_mark(member.legal, lang),
            policy=result_mark(member.policy, lang),
            verdict=member_mark(member, lang),
        ),
        matters=matters(member, lang),
        never_removes=removes_nobody(election, lang),
        no_way=NO_WAY.to(lang),
    )


def _details(account: PersonAccount, lang: Lang) -> tuple[Detail, ...]:
    """Return who the person is: an age, never a birth date, beside the masked ID number."""
    member = account.nominee
    return (
        Detail(Text("现任职务", "post held").to(lang), posts_of(member, lang)),
        Detail(Text("性别", "sex").to(lang), (account.sex or UNKNOWN).to(lang)),
        Detail(Text("年龄（审查日）", "age on the review day").to(lang), age_words(account, lang)),
        Detail(Text("身份证号", "ID number").to(lang), member.id_ending or NO_NUMBER.to(lang)),
        Detail(Text("状态", "state").to(lang), STATES[member.state].to(lang)),
    )
