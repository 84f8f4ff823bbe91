"""The review as JSON with stable keys."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from candidates.clearances.replies.returns import BatchReturn
from candidates.people.candidate import Candidate
from engine.bodies.requirement import RequirementReview
from engine.review.review import Finding, NomineeReview, Review, VillageReview
from engine.review.totals import totals_of
from engine.review.verdict import Verdict
from engine.what_if.layers import ground_of
from reports.audience import Audience, problems_for, sees_evidence, sees_file
from reports.chase_json import chase_json
from reports.evidence import Reader, awaits, origins, tell
from reports.fact_values import id_words
from reports.layers_json import layers_json
from reports.results.json_record import elected_json
from reports.schedules.json_record import schedule_json
from reports.slates_json import requirement_json, together_json
from reports.wishes import by_orientation
from reports.words import aim_of, effect
from vocabulary.facts import Known
from vocabulary.fields import POSTS
from vocabulary.masking import masked
from vocabulary.places import FilePlace, Place, SheetPlace, TextPlace
from vocabulary.problems import Hint, Problem
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Lang
from vocabulary.truth import Truth

Json = dict[str, Any]


@counts_as(Stage.REPORTING)
def json_report(review: Review, audience: Audience, lang: Lang) -> str:
    """Return the review as JSON text."""
    reader = Reader(audience, lang, review.questions)
    return json.dumps(_review(review, reader), ensure_ascii=False, indent=1) + "\n"


def _review(review: Review, reader: Reader) -> Json:
    """Return the whole report."""
    totals = totals_of(review)
    return {
        "election": _election(review, reader.lang),
        "audience": reader.audience.value,
        "set_aside": [{"criterion": item.name, "because": item.because.value} for item in review.set_aside],
        "villages": [_village(village, reader) for village in review.villages],
        "county": {"ratios": _ratios(review.wide.county, reader)},
        "elected": elected_json(review.elected, reader.lang) if sees_evidence(reader.audience) else None,
        "layers": layers_json(review, reader.lang) if sees_evidence(reader.audience) else [],
        "calendar": [schedule_json(schedule, reader.lang) for schedule in review.schedules],
        "problems": [problem_json(problem, reader.lang) for problem in problems_for(review, reader.audience)],
        "hints": [
            hint_json(hint, reader.lang) for hint in review.hints if sees_file(reader.audience, hint.place)
        ],
        "rows": {
            "read": review.rows.read,
            "nominees": review.rows.nominees,
            "problems": review.rows.problems,
            "skipped": review.rows.skipped,
        },
        "skipped": [
            {"place": place_json(skip.place), "reason": skip.reason.to(reader.lang)} for skip in review.skips
        ],
        "townships": [
            {
                "township": name,
                **counts.as_dict(),
                "ratios": _ratios(review.wide.townships.get(name, ()), reader),
            }
            for name, counts in totals.townships.items()
        ],
        "chase": chase_json(review, reader.audience),
        "returns": [{**asdict(book), "file": masked(book.file)} for book in review.returns.workbooks]
        if sees_evidence(reader.audience)
        else [],
        "batches": [_batch(batch) for batch in review.returns.batches]
        if sees_evidence(reader.audience)
        else [],
        "totals": totals.county.as_dict(),
    }


def _batch(batch: BatchReturn) -> Json:
    """Return what came back for one form."""
    return {**asdict(batch), "form": masked(batch.form), "batch": masked(batch.batch)}


def _election(review: Review, lang: Lang) -> Json:
    """Return what the review was made of."""
    return {
        "county": review.election.county,
        "polling_day": review.election.polling_day.isoformat(),
        "review_day": review.review_day.isoformat(),
        "draft": review.draft,
        "packs": [
            {"pack": pack.name, "force": pack.source.force.value, "sha256": pack.sha256}
            for pack in review.packs
        ],
        "departments": {name: label.to(lang) for name, label in review.departments.items()},
        "engine": review.engine,
    }


def _village(village: VillageReview, reader: Reader) -> Json:
    """Return one village."""
    together = village.bodies.together if sees_evidence(reader.audience) else None
    return {
        "township": village.township,
        "village": village.name,
        "known": village.village is not None,
        "polling_day": village.polling_day.isoformat(),
        "nominees": [_nominee(nominee, reader) for nominee in village.nominees],
        "ratios": _ratios(village.requirements, reader),
        "together": together.outlook.value if together else None,
        "slate": together_json(together, reader.lang),
        "todo": [
            {"criterion": step.name, "no": nominee.candidate.number, "truth": step.truth.value, "todo": todo}
            for nominee in village.nominees
            for step in nominee.steps
            if step.truth is not Truth.NO and sees_evidence(reader.audience)
            if (todo := step.criterion.todo.to(reader.lang) if step.criterion.todo else "")
        ],
    }


def _nominee(nominee: NomineeReview, reader: Reader) -> Json:
    """Return one nominee."""
    candidate = nominee.candidate
    shown = sees_evidence(reader.audience)
    return {
        "no": candidate.number,
        "name": candidate.text("name"),
        "id_number": id_words(candidate, reader.audience),
        "place": place_json(candidate.place) if shown else {},
        "posts": [post for post in POSTS if post in candidate.posts],
        "state": _state(candidate),
        "verdict": nominee.verdict.value,
        "legal": _verdict(nominee.legal),
        "policy": _verdict(nominee.policy),
        "findings": [_finding(f, reader) for f in nominee.findings if f.truth is not Truth.NO]
        if shown
        else [],
        "wishes": [_wish(wish, reader.lang) for wish in by_orientation(nominee.wishes)] if shown else [],
        "not_asked": [item.name for item in nominee.not_asked] if shown else [],
        "holds": [
            {
                "hold": reservation.hold.value,
                "message": reservation.message.to(reader.lang),
                "place": place_json(reservation.place),
            }
            for reservation in nominee.reservations
        ]
        if shown
        else [],
    }


def _state(candidate: Candidate) -> str:
    """Return whether the nominee still stands."""
    fact = candidate.fact("state")
    return str(fact.value) if isinstance(fact, Known) else "valid"


def _verdict(verdict: Verdict | None) -> str | None:
    """Return a verdict's word."""
    return None if verdict is None else verdict.value


def _wish(wish: Finding, lang: Lang) -> Json:
    """Return one wish: it is no finding, and enters no verdict."""
    criterion = wish.criterion
    return {
        "criterion": wish.name,
        "truth": wish.truth.value,
        "item": criterion.item,
        "text": criterion.text.to(lang),
        "force": wish.pack.source.force.value,
        "orientation": criterion.orientation.to(lang) if criterion.orientation else "",
        "note": aim_of(legal=wish.pack.legal).to(lang),
    }


def _finding(finding: Finding, reader: Reader) -> Json:
    """Return one finding that is not a clear no."""
    criterion = finding.criterion
    told = tell(finding.explanation.evidence, reader) if finding.explanation else []
    gaps = finding.explanation.gaps if finding.explanation else ()
    return {
        "criterion": finding.name,
        "item": criterion.item,
        "text": criterion.text.to(reader.lang),
        "force": finding.pack.source.force.value,
        "grade": criterion.grade.value,
        "ground": ground_of(criterion),
        "curable": criterion.curable_until is not None,
        "truth": finding.truth.value,
        "effect": effect(legal=finding.pack.legal, grade=criterion.grade).to(reader.lang)
        if finding.truth is Truth.YES
        else "",
        "citation": criterion.citation,
        "evidence": [
            {
                "fact": piece.name,
                "value": piece.value,
                "department": piece.department,
                "place": place_json(piece.place),
            }
            for piece in told
        ],
        "awaits": [{"question": name, "departments": units} for name, units in awaits(gaps).items()],
        "unknown_because": origins(gaps),
    }


def _ratios(requirements: Iterable[RequirementReview], reader: Reader) -> list[Json]:
    """Return requirements, for those who may see what they rest on."""
    if not sees_evidence(reader.audience):
        return []
    return [requirement_json(each, reader.lang) for each in requirements]


def problem_json(problem: Problem, lang: Lang) -> Json:
    """Return one problem."""
    return {
        "code": problem.code,
        "message": problem.message.to(lang),
        "help": problem.help.to(lang),
        "place": place_json(problem.place),
    }


def hint_json(hint: Hint, lang: Lang) -> Json:
    """Return one hint."""
    return {"code": hint.code, "message": hint.message.to(lang), "place": place_json(hint.place)}


def place_json(place: Place | None) -> Json:
    """Return a place: file, sheet, row and column letter, or for YAML file, line and column."""
    match place:
        case None:
            return {}
        case FilePlace(file):
            return {"file": masked(file)}
        case SheetPlace(file, sheet, row, column):
            shown: Json = {"file": masked(file), "sheet": masked(sheet)}
            return {**shown, **({"row": row} if row else {}), **({"column": column} if column else {})}
        case TextPlace(file, line, column):
            return {"file": masked(file), "line": line, "column": column}


def problems_json(problems: Iterable[Problem], lang: Lang) -> str:
    """Return problems alone as JSON text."""
    listed = [problem_json(problem, lang) for problem in problems]
    return json.dumps({"problems": listed}, ensure_ascii=False, indent=1) + "\n"
