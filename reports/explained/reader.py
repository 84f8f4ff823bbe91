"""For whom one person is explained, as the command line names it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from reports.disclosed import reader
from reports.disclosed.reader import Audience
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text


class For(Enum):
    """Who reads an explanation."""

    INTERNAL = "internal"
    DECIDER = "decider"
    CANDIDATE = "candidate"


FOR_WORDS: Mapping[For, Text] = {
    For.INTERNAL: Text("内部（联审工作专班）", "internal (the working group)"),
    For.DECIDER: Text("认定（认定机构）", "the deciding body"),
    For.CANDIDATE: Text("本人", "the person"),
}
_AUDIENCE: Mapping[For, Audience] = {
    For.INTERNAL: Audience.INTERNAL,
    For.DECIDER: Audience.DECIDER,
    For.CANDIDATE: Audience.PERSON,
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, in which language, and the questions and units of the election."""

    whom: For
    lang: Lang
    questions: Mapping[str, Question]
    departments: Mapping[str, Text]

    @property
    def own(self) -> bool:
        """Whether the person reads about himself or herself."""
        return self.whom is For.CANDIDATE

    def of(self, person: str) -> reader.Reader:
        """Return the reader of what is disclosed about a person."""
        audience = _AUDIENCE[self.whom]
        return reader.Reader(audience, self.lang, person if audience is Audience.PERSON else "")

    def unit(self, name: str) -> str:
        """Return the label of a unit."""
        return self.departments[name].to(self.lang) if name in self.departments else name
