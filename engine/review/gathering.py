"""Gathers what is known about people before they are judged: facts of roster and village, and answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from candidates.clearances.replies.replies import gather_replies
from candidates.people.committee import kin_on_committee, on_election_committee
from candidates.rosters.double_nomination import villages_nominated
from candidates.rosters.registered_elsewhere import registered_elsewhere
from candidates.rosters.roll import Roll
from engine.review.deciding.raised import raised_about
from engine.review.docket import Docket, asked
from engine.review.intake import Intake
from engine.review.recorded_findings import findings_on_record
from engine.review.subjects import Material, answers_about
from vocabulary.answers import Answer
from vocabulary.catalogue import review as catalogue
from vocabulary.dates import Ongoing, first_day, moment_words
from vocabulary.facts import Fact, LayeredFacts
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, hint
from vocabulary.stages import Stage, counts_as


@counts_as(Stage.GATHERING)
def gathered(intake: Intake, dockets: Iterable[Docket], people: Roll, first: int = 0) -> list[Material]:
    """Gather everything known about people, in the order of a roll, from a place of it on."""
    questions = [intake.authority.questions[name] for name in sorted(asked(dockets))]
    replies = gather_replies(
        intake.clearances.answers, intake.clearances.corrections, findings_on_record(intake)
    )
    villages = {village.key: village for village in intake.villages}
    nominated = villages_nominated(people, villages)
    elsewhere = registered_elsewhere(people, villages)
    roll: list[Material] = []
    for index, candidate in islice(enumerate(people.candidates), first, None):
        village = villages.get(candidate.key) if candidate.key else None
        computed: dict[str, Fact] = {
            "villages_nominated": nominated[index],
            "registered_elsewhere": elsewhere[index],
            "on_election_committee": on_election_committee(candidate, village),
            "kin_on_committee": kin_on_committee(candidate, village),
            **raised_about(candidate, intake.decisions.decisions),
        }
        if not intake.election.kind.elects:
            computed["current_posts"] = candidate.fact("posts")  # the posts of the roster are those held
        facts = LayeredFacts(computed, *([village.facts] if village else []), candidate.facts)
        day = (village.polling_day if village else None) or intake.election.polling_day
        answers = answers_about(candidate, questions, replies)
        roll.append(Material(candidate, village, day, facts, answers))
    return roll


def gathered_write_ins(intake: Intake, dockets: Iterable[Docket]) -> list[Material]:
    """Gather what is known about those written in; nothing of it changes what is known about a nominee."""
    if not intake.written_in:
        return []
    nominees = intake.roll.candidates
    everybody = replace(intake.roll, candidates=(*nominees, *intake.written_in))
    return gathered(intake, dockets, everybody, len(nominees))


def future_answers(answers: Iterable[Answer], review_day: date) -> Iterator[Hint]:
    """Point at every workbook whose date of answering (反馈日期) is still to come, once."""
    reported: set[str] = set()
    for answer in answers:
        given_on, file = answer.signature.given_on, answer.place.file
        if given_on is None or file in reported:
            continue
        reported.add(file)
        if isinstance(given_on, Ongoing) or first_day(given_on) > review_day:
            written = moment_words(given_on)
            yield hint(
                catalogue.ANSWER_AFTER_REVIEW, FilePlace(file), written=written, review_day=str(review_day)
            )
