"""One member in office: every criterion with what decided it, and the lawful ways."""

from dataclasses import dataclass, replace

from reports.disclosed.county import Election
from reports.disclosed.people import PersonAccount
from reports.papers.members.county import removes_nobody
from reports.papers.members.rows import NO_WAY, MatterLine, matters, member_mark, result_mark
from reports.papers.nominee_rows import posts_of
from reports.papers.person.person import UNKNOWN, Detail, PersonView, person_view
from vocabulary.elections.choices import STATES


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member's page."""

    person: PersonView
    matters: tuple[MatterLine, ...]
    never_removes: str
    no_way: str


def member_view(account: PersonAccount, election: Election) -> MemberView:
    """Return a member's page as far as the account is open to its reader."""
    member = account.nominee
    view = person_view(account, election)
    return MemberView(
        person=replace(
            view,
            details=_details(account),
            legal=result_mark(member.legal),
            policy=result_mark(member.policy),
            verdict=member_mark(member),
        ),
        matters=matters(member),
        never_removes=removes_nobody(election),
        no_way=NO_WAY,
    )


def _details(account: PersonAccount) -> tuple[Detail, ...]:
    """Return who the person is: an age, never a birth date, beside the masked ID number."""
    member = account.nominee
    return (
        Detail("现任职务", posts_of(member)),
        Detail("性别", account.sex.zh if account.sex else UNKNOWN),
        Detail("年龄（审查日）", f"{account.age} 周岁" if account.age else UNKNOWN),
        Detail("身份证号", member.id_ending or "未提供可用号码"),
        Detail("状态", STATES[member.state].zh),
    )
