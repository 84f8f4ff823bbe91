"""What a reader is shown of answers and roster facts that contradict each other."""

from collections.abc import Iterator

from engine.program.explanation import Evidence, FactEvidence, NothingEvidence, RecordEvidence
from engine.review.consistency.contradiction import Contradiction as Found
from engine.review.review import NomineeReview
from reports.disclosed.findings import Contradiction, Statement
from reports.disclosure.desk import Desk
from reports.disclosure.people.evidence_words import evidence_of
from reports.disclosure.people.proof import record_shown
from reports.disclosure.who_may_see import sees_evidence, sees_verdicts
from reports.wording.words import fact_label
from vocabulary.catalogue import review as catalogue
from vocabulary.places import FilePlace, place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Lang, Text

# What contradicts what would disclose what a withheld answer says.
HIDDEN = Text(
    "所据反馈中有依法不予告知的，矛盾之处只告知认定机构",
    "something it rests on is withheld by law; the deciding body alone is shown what contradicts what",
)
UNITS = FilePlace("clearances/")  # no place of its own: what is withheld keeps none


def contradictions_of(desk: Desk, nominee: NomineeReview) -> tuple[Contradiction, ...]:
    """Disclose the contradictions about one person; to whom evidence is closed, none."""
    if not sees_evidence(desk.reader):
        return ()
    return tuple(_shown(desk, each) for each in nominee.material.contradictions)


def _shown(desk: Desk, found: Found) -> Contradiction:
    """Disclose one contradiction."""
    return Contradiction(_text(desk, found), tuple(_statement(desk, each) for each in found.evidence))


def _statement(desk: Desk, piece: Evidence) -> Statement:
    """Disclose one statement."""
    shown = evidence_of(piece, desk.reader.audience, desk.review.questions)
    match piece:
        case FactEvidence(name):
            label = Text(*(fact_label(name, lang) for lang in Lang))
        case RecordEvidence(question) | NothingEvidence(question):
            label = desk.review.questions[question].ask
    return Statement(shown.name, label, shown.value, shown.department, shown.place)


def _text(desk: Desk, found: Found) -> Text:
    """Say what contradicts what, unless that would disclose what is withheld."""
    opened = all(_is_open(desk, each) for each in found.evidence)
    return found.pair.text if opened else HIDDEN


def _is_open(desk: Desk, piece: Evidence) -> bool:
    """Whether the reader may see a piece of evidence."""
    if not isinstance(piece, RecordEvidence):
        return True
    return record_shown(desk.review.questions[piece.question], piece.record, desk.reader.audience)


def contradiction_problems(desk: Desk) -> Iterator[Problem]:
    """Yield every contradiction as a problem; what a unit said is for those alone who see evidence."""
    for village in desk.review.villages:
        for nominee in village.nominees:
            for found in nominee.material.contradictions:
                if sees_evidence(desk.reader) or (sees_verdicts(desk.reader) and not found.replies):
                    yield _problem(desk, nominee, found)


def _problem(desk: Desk, nominee: NomineeReview, found: Found) -> Problem:
    """Say at one place what another place contradicts."""
    statements = [_statement(desk, each) for each in found.evidence]
    # Who answered must clear it up: it is said where a unit answered, wherever one did.
    by_units = [each for each in statements if each.department is not None]
    by_roster = [each for each in statements if each.department is None]
    places = (each.place for each in by_units or by_roster if each.place is not None)
    words = [_words(desk, each) for each in (*by_units, *by_roster)]
    return problem(
        catalogue.ANSWERS_CONTRADICT,
        next(places, UNITS if by_units else nominee.candidate.place),
        number=nominee.candidate.number,
        what=_text(desk, found),
        statements=Text("；".join(each.zh for each in words), "; ".join(each.en for each in words)),
    )


def _words(desk: Desk, each: Statement) -> Text:
    """Write one statement: who says what, where."""
    who = Text("名册", "the roster") if each.department is None else desk.review.departments[each.department]
    place = place_words(each.place) if each.place else ""
    at = Text(f"〔{place}〕", f" ({place})") if place else Text("", "")
    return Text(
        f"{who.zh}「{each.label.zh}」：{each.value.zh}{at.zh}",
        f"{who.en}, `{each.label.en}`: {each.value.en}{at.en}",
    )
