"""What those who verify are given on one village, and what a township receives: results and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.county import Counts, Disclosed, Township
from reports.disclosed.people import PersonAccount
from reports.papers.members.county import MemberVillage, removes_nobody, sums_of, village_of
from reports.papers.members.person import MemberView, member_view
from reports.papers.members.rows import member_mark
from reports.papers.shared.book import Book
from reports.papers.shared.marks import Mark
from reports.papers.shared.nominee_rows import name_of, posts_of
from vocabulary.outcomes import Verdict


@dataclass(frozen=True, slots=True)
class VerifyView:
    """One village's folder for those who verify."""

    village: MemberVillage
    people: tuple[MemberView, ...]  # those who are not clear
    clear: int
    never_removes: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A member as a township may see one: there is no field for anything else."""

    index: int
    number: str
    name: str
    posts: str
    verdict: Mark
    why: str


@dataclass(frozen=True, slots=True)
class VillageSheet:
    """A village on its township's page."""

    name: str
    known: bool
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class MembersSheet:
    """A township's page."""

    counts: Counts
    sums: str
    villages: tuple[VillageSheet, ...]
    never_removes: str


def verify_view(book: Book, position: int, accounts: Iterable[PersonAccount]) -> VerifyView:
    """Return one village's page; accounts are of those who are not clear."""
    members, lang = book.shown.villages[position].nominees, book.lang
    return VerifyView(
        village=village_of(book, position),
        people=tuple(member_view(account, book.shown.election, lang) for account in accounts),
        clear=sum(member.verdict is Verdict.PASS for member in members),
        never_removes=removes_nobody(book.shown.election, lang),
    )


def members_sheet(shown: Disclosed, township: Township) -> MembersSheet:
    """Return the page that a township receives."""
    lang = shown.reader.lang
    villages = [shown.villages[position] for position in township.villages]
    return MembersSheet(
        counts=township.counts,
        sums=sums_of(township.counts, lang),
        villages=tuple(
            VillageSheet(
                each.name,
                each.known,
                tuple(
                    SheetRow(
                        index,
                        member.number,
                        name_of(member, lang),
                        posts_of(member, lang),
                        member_mark(member, lang),
                        member.unexamined.to(lang) if member.unexamined else "",
                    )
                    for index, member in enumerate(each.nominees, start=1)
                ),
            )
            for each in villages
        ),
        never_removes=removes_nobody(shown.election, lang),
    )
