"""Discloses villages and their nominees: findings to whom evidence is open, otherwise verdict words alone."""

from collections.abc import Iterable
from dataclasses import replace

from candidates.people.candidate import Candidate
from engine.program.explanation import AnswerGap, FactGap, Gap, LawGap
from engine.review import review as judged
from reports.disclosed.findings import Finding, Held, Mode, Nominee, Step, Village, Wish
from reports.disclosure.bodies import requirements_of, together_of
from reports.disclosure.desk import Desk
from reports.disclosure.people.contradictions import contradictions_of
from reports.disclosure.people.decided import decided_of
from reports.disclosure.people.evidence_words import awaits_of, evidence_of, origins_of
from reports.disclosure.people.registered import Rows, registered_of, rows_by_person
from reports.disclosure.people.wishes import by_orientation
from reports.disclosure.people.withheld_alone import withheld_alone_of
from reports.disclosure.ways import ways_on
from reports.disclosure.who_may_see import sees_evidence, sees_verdicts
from reports.disclosure.words.fact_values import id_words
from reports.disclosure.words.unexamined_words import unexamined_words
from reports.wording.words import fact_label, origin_words
from vocabulary.elections.choices import POSTS
from vocabulary.facts import Known
from vocabulary.origins import Origin
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth


def villages_of(desk: Desk) -> tuple[Village, ...]:
    """Disclose every village; to whoever may see no verdict, none."""
    if not sees_verdicts(desk.reader):
        return ()
    rows = rows_by_person(desk.review)
    return tuple(_village(desk, position, each, rows) for position, each in enumerate(desk.review.villages))


def _village(desk: Desk, position: int, village: judged.VillageReview, rows: Rows) -> Village:
    """Disclose one village."""
    shown = sees_evidence(desk.reader)
    return Village(
        position=position,
        township=village.township,
        name=village.name,
        known=village.village is not None,
        polling_day=village.polling_day,
        nominees=tuple(_on_record(desk, each, rows) for each in village.nominees),
        requirements=requirements_of(village.requirements, desk.packs) if shown else (),
        together=together_of(village.bodies.together, desk.packs) if shown else None,
        calendar=_calendar(desk, village),
        mode=_mode(village),
    )


def _mode(village: judged.VillageReview) -> Mode | None:
    """Return how candidates come about in a village, where that is known."""
    if village.village is None:
        return None
    match village.village.facts["nomination_mode"]:
        case Known(str() as code):
            return Mode(code, village.village.mode_assumed)
        case _:
            return None


def _calendar(desk: Desk, village: judged.VillageReview) -> int | None:
    """Return which of the calendars is a village's; one that villages.xlsx does not know has none."""
    key = village.village.key if village.village else None
    found = (index for index, each in enumerate(desk.review.schedules) if key in each.villages)
    return next(found, None)


def _on_record(desk: Desk, nominee: judged.NomineeReview, rows: Rows) -> Nominee:
    """Disclose one nominee, with what is registered, and what was found after the list was posted."""
    shown = nominee_of(desk, nominee)
    if not sees_evidence(desk.reader):
        return shown
    registered = registered_of(rows, nominee, desk.reader)
    if not (nominee.late or registered):
        return shown
    return replace(shown, after_posting=tuple(sorted(nominee.late)), registered=registered)


def nominee_of(desk: Desk, nominee: judged.NomineeReview) -> Nominee:
    """Disclose one nominee: the words of the verdicts, and more to whom evidence is open."""
    verdicts = _verdicts(nominee)
    return _with_evidence(desk, nominee, verdicts) if sees_evidence(desk.reader) else verdicts


def _verdicts(nominee: judged.NomineeReview) -> Nominee:
    """Disclose who stands for what, and the words of the verdicts."""
    candidate = nominee.candidate
    return Nominee(
        number=candidate.number,
        name=candidate.text("name"),
        id_ending="",
        place=None,
        posts=tuple(post for post in POSTS if post in candidate.posts),
        state=state_of(candidate),
        withdrawn=candidate.withdrawn,
        verdict=nominee.verdict,
        legal=nominee.legal,
        policy=nominee.policy,
        findings=(),
        wishes=(),
        steps=(),
        not_asked=(),
        holds=(),
        unexamined=unexamined_words(nominee) if nominee.unexamined else None,
        would_apply=tuple(pack.name for pack in nominee.would_apply),
    )


def _with_evidence(desk: Desk, nominee: judged.NomineeReview, shown: Nominee) -> Nominee:
    """Add what whoever sees evidence is shown of a nominee."""
    return replace(
        shown,
        id_ending=id_words(nominee.candidate, desk.reader.audience),
        place=nominee.candidate.place,
        findings=tuple(
            _finding(desk, nominee, each) for each in nominee.findings if each.truth is not Truth.NO
        ),
        wishes=tuple(Wish(desk.criterion(each), each.truth) for each in by_orientation(nominee.wishes)),
        steps=tuple(
            Step(desk.criterion(each), each.truth) for each in nominee.steps if each.truth is not Truth.NO
        ),
        not_asked=tuple(desk.set_aside(item) for item in nominee.not_asked),
        holds=tuple(Held(each.hold, each.message, each.place) for each in nominee.reservations),
        contradictions=contradictions_of(desk, nominee),
        withheld_alone=withheld_alone_of(desk, nominee),
        decisions=tuple(decided_of(desk, nominee)),
    )


def state_of(candidate: Candidate) -> str:
    """Return whether a nominee still stands, as a word of STATES."""
    fact = candidate.fact("state")
    return str(fact.value) if isinstance(fact, Known) else "valid"


def _finding(desk: Desk, nominee: judged.NomineeReview, finding: judged.Finding) -> Finding:
    """Disclose one finding that is not a clear no."""
    explanation = finding.explanation
    gaps = explanation.gaps if explanation else ()
    return Finding(
        criterion=desk.criterion(finding),
        truth=finding.truth,
        evidence=tuple(
            evidence_of(piece, desk.reader.audience, desk.review.questions)
            for piece in (explanation.evidence if explanation else ())
        ),
        awaits=awaits_of(gaps),
        unknown_because=origins_of(gaps),
        doubts=_doubts(finding, gaps),
        waits_for_answers_only=_waits_only(gaps),
        ways=tuple(ways_on(desk.review, nominee, finding)),
    )


def _waits_only(gaps: Iterable[Gap]) -> bool:
    """Whether every answer that is missing has not come, rather than cannot be used."""
    return all(gap.origin is Origin.AWAITED for gap in gaps if isinstance(gap, AnswerGap))


def _doubts(finding: judged.Finding, gaps: Iterable[Gap]) -> tuple[Text, ...]:
    """Say what no answer of a unit would close: blanks of the roster, open law."""
    said = (_doubt(gap, finding) for gap in gaps)
    return tuple(dict.fromkeys(words for words in said if words is not None))


def _doubt(gap: Gap, finding: judged.Finding) -> Text | None:
    """Say a gap that no unit's answer would close."""
    match gap:
        case FactGap(name, origin):
            return _colon(
                Text(fact_label(name, Lang.ZH), fact_label(name, Lang.EN)),
                origin_words(origin, finding.pack.source.force),
            )
        case AnswerGap(_, _, origin) if origin is not Origin.UNSETTLED:
            return None
        case AnswerGap() | LawGap():
            return _colon(finding.criterion.text, origin_words(Origin.UNSETTLED, finding.pack.source.force))


def _colon(label: Text, words: Text) -> Text:
    """Put words under a label."""
    return Text(f"{label.zh}：{words.zh}", f"{label.en}: {words.en}")
