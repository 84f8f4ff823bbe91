"""Which packs speak in an election: the law in force always, a named list only once somebody adopted it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from candidates.election import Election, Named
from candidates.questions import Question
from engine.national_law import laws_in_force, says_the_same
from rules.library import Library, fingerprint, shipped, shipped_names, shipped_text
from rules.pack import Pack, Status
from sources.places import FilePlace, Place, TextPlace
from sources.problems import Hint, Problem
from sources.texts import Text


class Layer(Enum):
    """Whose verdict a matter touches."""

    LEGAL = "legal"
    POLICY = "policy"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Unusable:
    """A pack that cannot speak as it stands, or at all: whoever would pass is held."""

    name: str
    layer: Layer
    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Authority:
    """The packs of an election, its questions with the units that answer them, and the units in order."""

    speaking: tuple[Pack, ...]
    not_adopted: tuple[Pack, ...]
    unusable: tuple[Unusable, ...]
    questions: Mapping[str, Question]
    departments: Mapping[str, Text]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...] = ()
    lacking: Mapping[str, bytes] = field(default_factory=dict)  # packs in use that the folder has no copy of


def authority_of(election: Election, library: Library, polling_days: Sequence[date]) -> Authority:
    """Gather the packs that an election names and the law in force on its polling days."""
    gathering = _Gathering(election, library, tuple(polling_days), [], [], [], [])
    for named in election.packs:
        _take(gathering, named)
    for law in laws_in_force(shipped(), gathering.polling_days):
        _let_speak(gathering, law)
    gathering.problems.extend(library.problems())
    speaking = tuple(sorted(gathering.speaking, key=lambda pack: not pack.legal))
    departments = _departments(gathering, speaking)
    return Authority(
        speaking=speaking,
        not_adopted=tuple(gathering.not_adopted),
        unusable=tuple(gathering.unusable),
        questions=_questions(gathering, speaking, departments),
        departments=departments,
        problems=tuple(gathering.problems),
        hints=library.hints(),
        lacking=library.lacking(),
    )


@dataclass(frozen=True, slots=True)
class _Gathering:
    """What has been gathered so far."""

    election: Election
    library: Library
    polling_days: tuple[date, ...]
    speaking: list[Pack]
    not_adopted: list[Pack]
    unusable: list[Unusable]
    problems: list[Problem]

    def refuse(self, named: Named, layer: Layer, problem: Problem) -> None:
        """Keep a named pack that cannot speak, as a problem and as a hold."""
        self.problems.append(problem)
        self.unusable.append(Unusable(named.name, layer, problem.message, named.place))


def _take(gathering: _Gathering, named: Named) -> None:
    """Take one named pack, or say why it cannot speak."""
    reading = gathering.library.get(named.name)
    if reading is None:
        gathering.refuse(named, Layer.BOTH, _unknown_pack(named))
        return
    pack = reading.pack
    if pack is None:
        gathering.refuse(named, Layer.BOTH, _broken_pack(named))
        return
    if any(pack.name == other.name for other in (*gathering.speaking, *gathering.not_adopted)):
        return
    layer = Layer.LEGAL if pack.legal else Layer.POLICY
    if pack.status is Status.SHELL:
        gathering.refuse(named, layer, _shell_pack(named))
    elif not any(_in_force(pack, day) for day in gathering.polling_days):
        gathering.refuse(named, layer, _out_of_force(named))
    elif pack.legal or any(adoption.pack == named.name for adoption in gathering.election.adopted):
        gathering.speaking.append(pack)
    else:
        gathering.not_adopted.append(pack)
        gathering.problems.append(_not_adopted(named))


def _in_force(pack: Pack, day: date) -> bool:
    """Whether a pack is in force on a day."""
    return pack.in_force is not None and pack.in_force.covers(day)


def _let_speak(gathering: _Gathering, law: Pack) -> None:
    """Let a national law run, named or not; the folder's text speaks for it only if it says the same."""
    reading = gathering.library.get(law.name)
    named = [pack for pack in gathering.speaking if pack.name == law.name]
    own = reading.pack if reading else None
    if own is not None and all(says_the_same(pack, law) for pack in (own, *named)):
        gathering.speaking.extend(() if named else (own,))
        return
    for packs in (gathering.speaking, gathering.not_adopted):
        packs[:] = [pack for pack in packs if pack.name != law.name]
    gathering.speaking.append(law)
    problem = _law_displaced(law, [pack.file for pack in (*named, own) if pack is not None])
    gathering.problems.append(problem)
    gathering.unusable.append(Unusable(law.name, Layer.LEGAL, problem.message, problem.place))


def _departments(gathering: _Gathering, packs: Sequence[Pack]) -> dict[str, Text]:
    """Return the units in the order in which the election lists them, then any others that are asked."""
    known: dict[str, Text] = {}
    for pack in packs:
        known.update(pack.departments)
    ordered: dict[str, Text] = {}
    for index, name in enumerate(gathering.election.departments):
        if name in known:
            ordered[name] = known[name]
        else:
            named = Named(name, gathering.election.place("departments", index))
            gathering.problems.append(_unknown_unit(named, known))
    return {**ordered, **{name: label for name, label in known.items() if name not in ordered}}


def _questions(
    gathering: _Gathering, packs: Sequence[Pack], departments: Mapping[str, Text]
) -> dict[str, Question]:
    """Return all questions by name, put to the unit that the election assigns."""
    questions: dict[str, Question] = {}
    for pack in packs:
        for name, question in pack.questions.items():
            if name in questions and questions[name] != question and name in pack.own_questions:
                gathering.problems.append(_question_twice(pack, name))
            questions.setdefault(name, question)
    for name, unit in gathering.election.assign.items():
        assigned = questions.get(name)
        if assigned is None or unit not in departments:
            gathering.problems.append(_bad_assignment(name, unit, gathering.election.place("assign", name)))
        else:
            questions[name] = replace(assigned, of=(unit,))
    return questions


def _unknown_pack(named: Named) -> Problem:
    """Say that there is no pack of that name."""
    return Problem(
        "unknown-pack",
        named.place,
        Text(f"没有名为「{named.name}」的规则包", f"there is no pack named `{named.name}`"),
        Text(
            f"随附的有：{'、'.join(shipped_names())}；自己的规则包请放在 packs/ 下",
            f"shipped are: {', '.join(shipped_names())}; put a pack of your own into packs/",
        ),
    )


def _broken_pack(named: Named) -> Problem:
    """Say that a named pack has mistakes."""
    return Problem(
        "broken-pack",
        named.place,
        Text(
            f"规则包「{named.name}」有差错，未采用；本应为「未发现问题」的人员一律按「待反馈」",
            f"the pack `{named.name}` has mistakes and was not used; whoever would pass is pending",
        ),
        Text("请按所列差错改正规则包", "mend the pack as its own problems say"),
    )


def _law_displaced(law: Pack, files: Sequence[str]) -> Problem:
    """Say that what stands in the folder under the name of a national law is not that law."""
    return Problem(
        "law-displaced",
        FilePlace(files[0] if files else f"packs/{law.name}.yaml"),
        Text(
            f"文件夹内以法律名义的规则包「{law.name}」与随附的现行法律条款不一致，未采用；"
            f"仍按随附文本（指纹 {fingerprint(shipped_text(law.name) or b'')}）比对，"
            "本应为「未发现问题」的人员一律按「待反馈」",
            f"what the folder holds as the law `{law.name}` does not say what the law says and was not used; "
            "the shipped text runs, and whoever would pass is pending",
        ),
        Text(
            f"请核对后移走 packs/ 中改动过的 {law.name}.yaml 或 common.yaml，再次比对会放入随附文本",
            f"move packs/{law.name}.yaml (or a changed packs/common.yaml) away; the next review copies the "
            "shipped text",
        ),
    )


def _shell_pack(named: Named) -> Problem:
    """Say that a named pack has no text."""
    return Problem(
        "shell-pack",
        named.place,
        Text(
            f"规则包「{named.name}」只有条目名称，没有公开文本，不能用于比对",
            f"the pack `{named.name}` names its items and has no text that could be tested",
        ),
        Text(
            "请由县里提供条款文本，写成规则包后再列入",
            "let the county supply the text as a pack, or take the name out",
        ),
    )


def _out_of_force(named: Named) -> Problem:
    """Say that a named pack is in force in no village on polling day."""
    return Problem(
        "pack-not-in-force",
        named.place,
        Text(
            f"规则包「{named.name}」在任何一村的选举日都不施行",
            f"the pack `{named.name}` is in force in no village on its polling day",
        ),
        Text("请核对选举日，或改用现行的规则包", "check the polling day, or name the pack now in force"),
    )


def _not_adopted(named: Named) -> Problem:
    """Say that nobody adopted a list."""
    return Problem(
        "not-adopted",
        named.place,
        Text(
            f"{named.name} 不是法律法规，未写明本县采用依据（adopted）。其条款仅供参考，不计入比对结果",
            f"`{named.name}` is neither law nor regulation and nothing says that this county adopted it, "
            "so its criteria are set aside",
        ),
        Text(
            "经有权机关采用的，请在 adopted 下写明 pack、by、document、on",
            "if a competent body adopted it, say so under adopted: pack, by, document, on",
        ),
    )


def _unknown_unit(named: Named, known: Mapping[str, Text]) -> Problem:
    """Say that no pack knows a unit."""
    return Problem(
        "unknown-unit",
        named.place,
        Text(f"没有名为「{named.name}」的单位", f"there is no unit named `{named.name}`"),
        Text(f"可用：{'、'.join(known)}", f"known are: {', '.join(known)}"),
    )


def _question_twice(pack: Pack, name: str) -> Problem:
    """Say that two packs define one question differently."""
    return Problem(
        "question-twice",
        TextPlace(pack.file, 1, 1),
        Text(
            f"核查事项「{name}」在两个规则包中定义不同", f"two packs define the question `{name}` differently"
        ),
        Text("请换一个名称，或只在 common 中定义", "rename one, or define it in common only"),
    )


def _bad_assignment(question: str, unit: str, place: Place) -> Problem:
    """Say that an assignment names a question or a unit that is not there."""
    return Problem(
        "bad-assignment",
        place,
        Text(
            f"assign 中的「{question}: {unit}」无法对应：没有这一核查事项或单位",
            f"`{question}: {unit}` assigns a question or names a unit that is not there",
        ),
        Text("请核对核查事项与单位的名称", "check the names of the question and of the unit"),
    )
