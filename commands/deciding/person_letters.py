"""The papers on people and villages that `letters` writes: by kind, and by the name of each file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.review.review import Review
from reports.disclosed.letters import Letter
from reports.disclosed.notices import Addressee, PersonPapers
from reports.disclosure.deciding.papers import papers_of
from reports.papers.deciding.answer import ANSWER, answer
from reports.papers.deciding.notice import NOTICE, notice, receipt
from reports.papers.deciding.opinion import OPINION, opinion
from reports.papers.deciding.posted_list import LIST, posted_list
from reports.papers.deciding.statement import STATEMENT, statement
from vocabulary.texts import Text

CHANGED = Text(
    "最近一次编号比对之后有变动，给本人和每村的文书没有写。请先再运行一次 lianshen review",
    "something has changed since the last numbered review, so no paper on people was written: "
    "run lianshen review again",
)
PERSON_KINDS = (NOTICE, STATEMENT, ANSWER, OPINION, LIST)

Files = Mapping[str, tuple[Letter, ...]]  # by the name of the file, without its kind


@dataclass(frozen=True, slots=True)
class PersonLetters:
    """All papers by kind, and what has to be said about those that are not there."""

    by_kind: Mapping[str, Files]
    remarks: tuple[Text, ...]


def person_letters(review: Review, kinds: frozenset[str]) -> PersonLetters:
    """Return the papers of these kinds; a file is named by the person's number, never by a name."""
    papers = papers_of(review)
    made: dict[str, Files] = {
        NOTICE: _by_number(
            (each.to, (notice(each), receipt(each.to, "联审情况告知书", each.county)))
            for each in papers.notices
        ),
        STATEMENT: _by_number((each.to, (statement(each),)) for each in papers.statements),
        ANSWER: _by_number(
            (each.to, (answer(each), receipt(each.to, "复核通知书", each.county))) for each in papers.answered
        ),
        OPINION: {f"{each.township}{each.village}": (opinion(each),) for each in papers.opinions},
        LIST: {f"{each.township}{each.village}": (posted_list(each),) for each in papers.lists},
    }
    return PersonLetters(
        {kind: files for kind, files in made.items() if kind in kinds}, tuple(_remarks(papers, kinds))
    )


def _by_number(papers: Iterator[tuple[Addressee, tuple[Letter, ...]]]) -> Files:
    """Return papers by the number of the person; a further one of the same person gets an ending."""
    files: dict[str, tuple[Letter, ...]] = {}
    for to, letters in papers:
        name, index = to.number, 2
        while name in files:
            name, index = f"{to.number}-{index}", index + 1
        files[name] = letters
    return files


def _remarks(papers: PersonPapers, kinds: frozenset[str]) -> Iterator[Text]:
    """Say of how many people and villages there is no paper, and why."""
    if papers.untold and NOTICE in kinds:
        yield Text(
            f"所据反馈依法不予告知、不出具告知书的：{papers.untold} 人，见认定材料",
            f"nothing may be written to {papers.untold} people: see what the deciding body is given",
        )
    if papers.unlisted and LIST in kinds:
        yield Text(
            f"缺认定、没有写名单的：{papers.unlisted} 个村，缺什么见 lianshen list",
            f"no list for {papers.unlisted} villages: lianshen list names the missing decisions",
        )
