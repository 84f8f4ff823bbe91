"""The papers on people and villages that `letters` writes: by kind, and by the name of each file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from engine.review.review import Review
from reports.disclosed.deciding.notices import Addressee, PersonPapers
from reports.disclosed.letters import Fields
from reports.disclosure.deciding.papers import papers_of
from reports.letter_kinds import LetterKind
from reports.papers.deciding.answer import ANSWER, answer_fields
from reports.papers.deciding.notice import NOTICE, notice_fields
from reports.papers.deciding.opinion import OPINION, opinion_fields
from reports.papers.deciding.posted_list import LIST, list_fields
from reports.papers.deciding.statement import STATEMENT, statement_fields
from vocabulary.elections.list_orders import Order
from vocabulary.texts import Lang, Text

CHANGED = Text(
    "最近一次编号比对之后有变动，给本人和每村的文书没有写。请先再运行一次 lianshen review",
    "something has changed since the last numbered review, so no paper on people was written: "
    "run lianshen review again",
)

Files = Mapping[str, Fields]  # by the name of the file, without its kind


@dataclass(frozen=True, slots=True)
class PersonLetters:
    """All papers by kind, and what has to be said about those that are not there."""

    by_kind: Mapping[LetterKind, Files]
    remarks: tuple[Text, ...]


def person_letters(
    review: Review, kinds: tuple[LetterKind, ...], order: Order | None, lang: Lang
) -> PersonLetters:
    """Return the papers of these kinds; a file is named by the person's number, never by a name."""
    papers = papers_of(review, order)
    return PersonLetters({kind: _FILES[kind](papers, lang) for kind in kinds}, tuple(_remarks(papers, kinds)))


def _notices(papers: PersonPapers, lang: Lang) -> Files:
    """Return the notices by the name of the file."""
    return _by_number((each.to, notice_fields(each, lang)) for each in papers.notices)


def _statements(papers: PersonPapers, lang: Lang) -> Files:
    """Return the records of statements by the name of the file."""
    return _by_number((each.to, statement_fields(each, lang)) for each in papers.statements)


def _answers(papers: PersonPapers, lang: Lang) -> Files:
    """Return the answers to objections by the name of the file."""
    return _by_number((each.to, answer_fields(each, lang)) for each in papers.answered)


def _opinions(papers: PersonPapers, lang: Lang) -> Files:
    """Return the sheets of villages by the name of the file."""
    return {f"{each.township}{each.village}": opinion_fields(each, lang) for each in papers.opinions}


def _lists(papers: PersonPapers, lang: Lang) -> Files:
    """Return the lists for posting by the name of the file."""
    return {f"{each.township}{each.village}": list_fields(each, lang) for each in papers.lists}


_FILES: Mapping[LetterKind, Callable[[PersonPapers, Lang], Files]] = {
    NOTICE: _notices,
    STATEMENT: _statements,
    ANSWER: _answers,
    OPINION: _opinions,
    LIST: _lists,
}
PERSON_KINDS = tuple(_FILES)


def _by_number(papers: Iterator[tuple[Addressee, Fields]]) -> Files:
    """Return papers by the number of the person; a further one of the same person gets an ending."""
    files: dict[str, Fields] = {}
    for to, fields in papers:
        name, index = to.number, 2
        while name in files:
            name, index = f"{to.number}-{index}", index + 1
        files[name] = fields
    return files


def _remarks(papers: PersonPapers, kinds: tuple[LetterKind, ...]) -> Iterator[Text]:
    """Say of how many people and villages there is no paper, and why."""
    if papers.untold and NOTICE in kinds:
        yield Text(
            f"所据反馈依法不予告知、不出具告知书的：{papers.untold} 人，见认定材料",
            f"nothing may be written to {papers.untold} people: see what the deciding body is given",
        )
    if papers.unordered and LIST in kinds:
        why = papers.unordered
        yield Text(f"没有写名单：{why.zh}", f"no list was written: {why.en}")
    if papers.unlisted and LIST in kinds:
        yield Text(
            f"缺认定、没有写名单的：{papers.unlisted} 个村，缺什么见 lianshen list",
            f"no list for {papers.unlisted} villages: lianshen list names the missing decisions",
        )
