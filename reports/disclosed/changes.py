"""What changed between two numbered reviews (变动清单): people, answers, verdicts, packs, decisions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from vocabulary.elections.decision_words import Conclusion
from vocabulary.outcomes import Verdict
from vocabulary.texts import Text

UNEXAMINED = "unexamined"
What = Literal["joined", "left", "state"]

# The words that `AnswerChange.old` and `new` hold: how one unit's answer stands. Print `.to(lang)` of these.
ANSWER_WORDS: Mapping[str, Text] = {
    "none": Text("未发现", "none found"),
    "found": Text("有", "found"),
    "withheld": Text("依法不予告知", "withheld by law"),
    "checking": Text("待核实", "being checked"),
    "wrong_person": Text("身份不符", "another person"),
    "not_ours": Text("非本单位职责", "not this unit's"),
    "unclear": Text("反馈不明", "cannot be read"),
    "conflict": Text("信息不符", "sources disagree"),
    "awaited": Text("未反馈", "no answer"),
}


@dataclass(frozen=True, slots=True)
class PersonChange:
    """A person who joined the review, left it, or stands otherwise than before."""

    number: str
    what: What
    detail: Text  # the village, and for `state` also the old and the new state


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One unit's answer to one question about one person that is not what it was.

    Where old and new are the same word, the content behind it changed (明细有改动).
    """

    number: str
    question: str
    department: str
    old: str  # a key of ANSWER_WORDS
    new: str  # a key of ANSWER_WORDS
    file: str  # where the new answer stands, or the old one where it is gone


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A person whose comparison comes to something else than before."""

    number: str
    old: str  # pass, flag, pending, unexamined
    new: str

    @property
    def was(self) -> Verdict | None:
        """Return the earlier verdict; none where nothing was examined."""
        return None if self.old == UNEXAMINED else Verdict(self.old)

    @property
    def now(self) -> Verdict | None:
        """Return the present verdict; none where nothing was examined."""
        return None if self.new == UNEXAMINED else Verdict(self.new)


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """A decision on a person that is new, another, or gone.

    Where old and new are the same, the row says something else than before (依据、理由、签字等有改动).
    """

    number: str
    criterion: str  # the full name; blank where it is on the person as a whole
    old: Conclusion | None
    new: Conclusion | None
    file: str  # where the new row stands, or the old one where it is gone

    @property
    def first_listed(self) -> bool:
        """Whether somebody was put on the list on whom nothing had been decided: most of a county are."""
        return self.old is None and self.new is Conclusion.LISTED


@dataclass(frozen=True, slots=True)
class PackChange:
    """A pack whose text is not what it was; a fingerprint is blank where the pack was, or is, not used."""

    pack: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed since a numbered review; since None, there is none to compare with."""

    since: int | None
    people: tuple[PersonChange, ...] = ()
    answers: tuple[AnswerChange, ...] = ()
    verdicts: tuple[VerdictChange, ...] = ()
    packs: tuple[PackChange, ...] = ()
    decisions: tuple[DecisionChange, ...] = ()

    @property
    def none(self) -> bool:
        """Whether nothing changed."""
        return not (self.of_findings or self.decisions)

    @property
    def of_findings(self) -> bool:
        """Whether anything changed but decisions, which stand beside what was found and are read anew."""
        return bool(self.people or self.answers or self.verdicts or self.packs)
