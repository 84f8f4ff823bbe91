"""The words of a check of members in office (届中联审): nobody in it stands for anything."""

from collections.abc import Mapping

from vocabulary.outcomes import Verdict
from vocabulary.texts import Text

MEMBER_VERDICT: Mapping[Verdict, Text] = {
    Verdict.PASS: Text("未发现问题", "nothing found"),
    Verdict.FLAG: Text("需核实认定", "to be verified by people"),
    Verdict.PENDING: Text("待反馈", "awaiting answers"),
}
# Our reading, said as such: the article is on whom nobody may nominate, and says nothing of an office held.
CONDITION_OF_CANDIDATES = Text(
    "该条是候选人条件，不终止现任职务（本系统的读法）",
    "the article is on candidates and ends no office (our reading)",
)
TO_BE_VERIFIED = Text(
    "是否属于该条，由有权机关依生效文书核实认定",
    "whether the article is met is for the competent body to verify by effective documents",
)
WAY_LABELS: Mapping[str, Text] = {
    "nobody_removes": Text("不得撤换", "nobody removes a member"),
    "ends_by_itself": Text("自行终止", "the office ends by itself"),
    "suspended": Text("职务中止", "the office is suspended"),
    "ends_on_ratings": Text("评议终止", "the office ends on ratings"),
    "resignation": Text("辞职", "resignation"),
    "recall": Text("罢免", "recall"),
    "propose_recall": Text("建议罢免", "a recall is proposed"),
    "by_election": Text("补选", "by-election"),
    "audit": Text("经济责任审计", "audit"),
}
NOBODY_REMOVES = "nobody_removes"  # no way, but what stands before all of them
NEVER_REMOVES = Text(
    "本表所列情形须先核实认定；核实以前不作任何处理，核实以后也只能依下列途径办理，比对结果本身不终止、不停止任何人的职务。",
    "What is listed is to be verified first, and until then nothing may be done because of it; afterwards "
    "only the ways below are open. No result of this comparison ends or suspends anybody's office.",
)


def office_effect(item: str, *, for_elections: bool) -> Text:
    """Return what a hit on a member in office is printed as: facts that match, and what follows by law."""
    follows = CONDITION_OF_CANDIDATES if for_elections else TO_BE_VERIFIED
    zh, en = f"事实与{item}所列情形相符" if item else "事实与所列情形相符", f"the facts match {item}".rstrip()
    return Text(f"{zh}；{follows.zh}", f"{en}; {follows.en}")


def member_verdict(verdict: Verdict | None) -> Text:
    """Return a verdict's word; of nothing that was examined, that it was not."""
    return Text("未审查", "not examined") if verdict is None else MEMBER_VERDICT[verdict]
