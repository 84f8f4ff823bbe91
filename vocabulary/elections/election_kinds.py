"""The kinds of review that election.yaml names: of a term, of a by-election, of members in office."""

from collections.abc import Mapping
from enum import Enum

from vocabulary.texts import Text


class ElectionKind(Enum):
    """What a folder is about: who is reviewed, and which sources and words apply."""

    TERM = "term"  # 换届选举
    BY_ELECTION = "by_election"  # 补选
    STANDING_CHECK = "standing_check"  # 届中联审: members in office, nobody is elected

    @property
    def elects(self) -> bool:
        """Whether somebody is elected: there are nominees, a polling day, a list."""
        return self is not ElectionKind.STANDING_CHECK


KIND_WORDS: Mapping[ElectionKind, Text] = {
    ElectionKind.TERM: Text("换届选举", "election"),
    ElectionKind.BY_ELECTION: Text("补选", "by-election"),
    ElectionKind.STANDING_CHECK: Text("届中联审", "check of members in office"),
}
# What forms and letters to units are about.
SENT_ABOUT: Mapping[ElectionKind, Text] = {
    ElectionKind.TERM: Text("村“两委”换届被提名人", "nominees in the election of village bodies"),
    ElectionKind.BY_ELECTION: Text("村“两委”补选被提名人", "nominees in the by-election of village bodies"),
    ElectionKind.STANDING_CHECK: Text("村“两委”届中联审在任成员", "members of village bodies in office"),
}
# After polling nobody is nominated any more.
ELECTED_ABOUT = Text("村“两委”换届当选人", "those elected to village bodies")
# A source that does not say so speaks of those who stand for election, in whichever election.
ELECTIONS = frozenset({ElectionKind.TERM.value, ElectionKind.BY_ELECTION.value})
