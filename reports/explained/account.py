"""Everything known about one person and why, as plain data: what a reader may not know is never put in."""

from dataclasses import dataclass
from typing import Any

from candidates.people.candidate import Candidate
from candidates.people.kin import Declared, NotDeclared, Relative, Unreadable
from candidates.people.kinship import is_person
from engine.review.docket import SetAside
from engine.review.explaining import Appearance, Examined, appearances, examine, packs_examined
from engine.review.review import NomineeReview, Review
from engine.review.verdict import Verdict
from engine.what_if.layers import beside, ground_of
from engine.what_if.trial_answers import Prospect, prospect_of
from reports.audience import FOOTER
from reports.evidence import awaits, origins
from reports.explained.contest import contest_of
from reports.explained.evidence import evidence_of, place_json
from reports.explained.reader import HOLD_WORDS, Reader, answers_told, tellable
from reports.fact_values import fact_words, id_words
from reports.layers_json import beside_json
from reports.snapshot import state_of
from reports.words import BECAUSE, effect
from rules.model.sentences import sentence
from vocabulary.facts import Known
from vocabulary.fields import POSTS, ROSTER_FIELDS, STATES
from vocabulary.texts import Text
from vocabulary.truth import Truth

Json = dict[str, Any]

# The ID number is shown masked and a birth date would complete it; the rest has a line of its own.
_NOT_LISTED = frozenset({"number", "name", "id_number", "birth_date", "posts", "state", "kin"})
ANOTHER = Text("另一名被提名人", "another nominee")
SOMEBODY = Text("他人", "somebody else")
UNTOLD = Text(
    "依法不予告知的核查事项不在本表所列范围；“未定”是指有关单位尚无可以告知的反馈，或者名册所填不足以判断。",
    "What may not be told by law is not in this copy; `unknown` means that a unit has given no answer that "
    "can be told, or that the roster leaves it open.",
)


def account_of(review: Review, number: str, reader: Reader) -> Json:
    """Return everything that a reader may know about one person; no villages where nobody has the number."""
    told = [_told(review, each, reader) for each in appearances(review, number)]
    election = review.election
    packs = {pack.name: pack for each in told for pack in packs_examined(each.examined)}
    return {
        "person": number,
        "for": reader.whom.value,
        "election": {
            "county": election.county,
            "polling_day": election.polling_day.isoformat(),
            "review_day": review.review_day.isoformat(),
            "draft": review.draft,
            "packs": [
                {"pack": pack.name, "title": pack.title.to(reader.lang), "sha256": pack.sha256}
                for pack in review.packs
            ],
        },
        "villages": [each.village() for each in told],
        "set_aside": [_aside(item, reader) for item in review.set_aside if tellable(item.criterion, reader)],
        "contest": contest_of(tuple(packs.values()), reader.lang),
        "notes": [*([UNTOLD.to(reader.lang)] if reader.own else []), FOOTER.to(reader.lang)],
    }


def _told(review: Review, appearance: Appearance, reader: Reader) -> "_Told":
    """Explain every finding on a person by the answers that the reader may know."""
    found = examine(review, appearance, answers_told(appearance.nominee.material.answers, reader))
    examined = tuple(each for each in found if tellable(each.finding.criterion, reader))
    return _Told(review, appearance, reader, examined)


@dataclass(frozen=True, slots=True)
class _Told:
    """One person in one village, as a reader is told."""

    review: Review
    appearance: Appearance
    reader: Reader
    examined: tuple[Examined, ...]

    @property
    def nominee(self) -> NomineeReview:
        """Return what the review says of the person."""
        return self.appearance.nominee

    def village(self) -> Json:
        """Return everything about the person in this village."""
        village, nominee, lang = self.appearance.village, self.nominee, self.reader.lang
        candidate = nominee.candidate
        about: Json = {
            "township": village.township,
            "village": village.name,
            "polling_day": village.polling_day.isoformat(),
            "name": candidate.text("name"),
            "posts": [POSTS[post].to(lang) for post in POSTS if post in candidate.posts],
            "state": STATES[state].to(lang) if (state := state_of(candidate)) in STATES else state,
        }
        if not self.reader.own:
            prospect = prospect_of(self.review, self.appearance, self.examined)
            about |= {
                "id_number": id_words(candidate, self.reader.audience),
                "place": place_json(candidate.place),
                "verdict": nominee.verdict.value,
                "legal": _word(nominee.legal),
                "policy": _word(nominee.policy),
                "possible": [verdict.value for verdict in prospect.possible],
                "what_if": _what_if(prospect, self.reader),
            }
        return {
            **about,
            "facts": self._facts(candidate),
            "criteria": [self._criterion(each) for each in self.examined],
            "layers": beside_json(beside(each.finding for each in self.examined), lang),
            "not_asked": [
                _aside(item, self.reader)
                for item in nominee.not_asked
                if tellable(item.criterion, self.reader)
            ],
            "holds": self._holds(),
        }

    def _criterion(self, each: Examined) -> Json:
        """Return one criterion with its truth and what made it so."""
        finding, lang = each.finding, self.reader.lang
        criterion, pack, gaps = finding.criterion, finding.pack, each.explanation.gaps
        hit = finding.truth is Truth.YES
        return {
            "criterion": finding.name,
            "item": criterion.item,
            "text": criterion.text.to(lang),
            "sentence": sentence(criterion, pack).to(lang),
            "force": pack.source.force.value,
            "ground": ground_of(criterion),
            "orientation": criterion.orientation.to(lang) if criterion.orientation else "",
            "grade": criterion.grade.value,
            "curable": criterion.curable_until is not None,
            "truth": finding.truth.value,
            "effect": effect(legal=pack.legal, grade=criterion.grade).to(lang) if hit else "",
            "citation": criterion.citation,
            "evidence": evidence_of(each, self.reader),
            "awaits": [
                {
                    "question": name,
                    "ask": self.review.questions[name].ask.to(lang),
                    "departments": units,
                }
                for name, units in awaits(gaps).items()
            ],
            # Why an answer cannot be used is between the unit and the working group.
            "unknown_because": [] if self.reader.own and awaits(gaps) else origins(gaps),
        }

    def _facts(self, candidate: Candidate) -> list[Json]:
        """Return what the roster says of the person; other people are left out of the person's own copy."""
        lang = self.reader.lang
        known = [
            (name, field.label.to(lang), fact_words(name, fact.value, self.reader.audience, lang), fact.place)
            for name, field in ROSTER_FIELDS.items()
            if name not in _NOT_LISTED and isinstance(fact := candidate.fact(name), Known)
        ]
        known.append(("kin", ROSTER_FIELDS["kin"].label.to(lang), self._kin(candidate), candidate.place))
        return [
            {"fact": name, "label": label, "value": value or Text("无", "none").to(lang)}
            | ({} if self.reader.own else {"place": place_json(place)})
            for name, label, value, place in known
        ]

    def _kin(self, candidate: Candidate) -> str:
        """Return the close kin that the person declared."""
        lang = self.reader.lang
        match candidate.kin:
            case NotDeclared():
                return Text("未填", "left blank").to(lang)
            case Unreadable():
                return Text("填写不明", "cannot be read").to(lang)
            case Declared(()):
                return Text("无", "none").to(lang)
            case Declared(relatives):
                return "；".join(f"{each.relation}：{self._relative(each)}" for each in relatives)

    def _relative(self, relative: Relative) -> str:
        """Name a relative, or say in the person's own copy only whether he or she is nominated too."""
        if not self.reader.own:
            return relative.name
        everybody = (nominee.candidate for village in self.review.villages for nominee in village.nominees)
        nominated = any(is_person(relative, other) is not False for other in everybody)
        return (ANOTHER if nominated else SOMEBODY).to(self.reader.lang)

    def _holds(self) -> list[Json]:
        """Return what holds the record back, whatever the criteria say."""
        lang = self.reader.lang
        if self.reader.own:
            kinds = dict.fromkeys(held.hold for held in self.nominee.reservations)
            return [{"hold": hold.value, "message": HOLD_WORDS[hold].to(lang)} for hold in kinds]
        return [
            {"hold": held.hold.value, "message": held.message.to(lang), "place": place_json(held.place)}
            for held in self.nominee.reservations
        ]


def _word(verdict: Verdict | None) -> str | None:
    """Return a verdict's word."""
    return None if verdict is None else verdict.value


def _what_if(prospect: Prospect, reader: Reader) -> list[Json]:
    """Return what each open question decides."""
    return [
        {
            "question": each.question,
            "ask": reader.questions[each.question].ask.to(reader.lang),
            "departments": list(each.departments),
            "if_none": _word(each.if_none),
            "if_found": [verdict.value for verdict in each.if_found],
        }
        for each in prospect.what_if
    ]


def _aside(item: SetAside, reader: Reader) -> Json:
    """Return a criterion that was not examined, and why."""
    return {
        "criterion": item.name,
        "item": item.criterion.item,
        "text": item.criterion.text.to(reader.lang),
        "because": item.because.value,
        "reason": BECAUSE[item.because].to(reader.lang),
    }
