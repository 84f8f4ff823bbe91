"""What can be wrong with the packs that an election names, its units and its assignments."""

from collections.abc import Mapping, Sequence

from candidates.election import Named
from rules.library import fingerprint, shipped_names, shipped_text
from rules.model.pack import Pack
from vocabulary.places import FilePlace, Place, TextPlace
from vocabulary.problems import Problem
from vocabulary.texts import Text


def unknown_pack(named: Named) -> Problem:
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


def broken_pack(named: Named) -> Problem:
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


def law_displaced(law: Pack, files: Sequence[str]) -> Problem:
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


def shell_pack(named: Named) -> Problem:
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


def out_of_force(named: Named, pack: Pack) -> Problem:
    """Say that a named pack is in force in no village on polling day."""
    return Problem(
        "pack-not-in-force",
        named.place,
        Text(
            f"规则包「{named.name}」（{_while(pack).zh}）在任何一村的选举日都不施行",
            f"the pack `{named.name}` ({_while(pack).en}) is in force in no village on its polling day",
        ),
        Text("请核对选举日，或改用现行的规则包", "check the polling day, or name the pack now in force"),
    )


def _while(pack: Pack) -> Text:
    """Say from when to when a pack is in force."""
    if pack.in_force is None:
        return Text("没有写施行日期", "it does not say when it is in force")
    begin, end = pack.in_force.first, pack.in_force.last
    if end is None:
        return Text(f"{begin} 起施行", f"in force from {begin}")
    return Text(f"{begin} 至 {end} 施行", f"in force from {begin} to {end}")


def not_adopted(named: Named) -> Problem:
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


def unknown_unit(named: Named, known: Mapping[str, Text]) -> Problem:
    """Say that no pack knows a unit."""
    return Problem(
        "unknown-unit",
        named.place,
        Text(f"没有名为「{named.name}」的单位", f"there is no unit named `{named.name}`"),
        Text(f"可用：{'、'.join(known)}", f"known are: {', '.join(known)}"),
    )


def question_twice(pack: Pack, name: str) -> Problem:
    """Say that two packs define one question differently."""
    return Problem(
        "question-twice",
        TextPlace(pack.file, 1, 1),
        Text(
            f"核查事项「{name}」在两个规则包中定义不同", f"two packs define the question `{name}` differently"
        ),
        Text("请换一个名称，或只在 common 中定义", "rename one, or define it in common only"),
    )


def bad_assignment(question: str, unit: str, place: Place) -> Problem:
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
