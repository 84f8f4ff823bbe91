"""What can be wrong with the packs that an election names, its units and its assignments."""

from collections.abc import Collection, Mapping, Sequence

from candidates.election import Named
from rules.model.pack import Pack
from vocabulary.catalogue import review as catalogue
from vocabulary.elections.election_kinds import KIND_WORDS, ElectionKind
from vocabulary.places import FilePlace, Place, TextPlace
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text


def unknown_pack(named: Named, shipped: Sequence[str]) -> Problem:
    """Say that there is no pack of that name."""
    return problem(
        catalogue.UNKNOWN_PACK,
        named.place,
        name=named.name,
        shipped=Text("、".join(shipped), ", ".join(shipped)),
    )


def broken_pack(named: Named) -> Problem:
    """Say that a named pack has mistakes."""
    return problem(catalogue.BROKEN_PACK, named.place, name=named.name)


def law_displaced(law: Pack, files: Sequence[str]) -> Problem:
    """Say that what stands in the folder under the name of a national law is not that law."""
    return problem(
        catalogue.LAW_DISPLACED,
        FilePlace(files[0] if files else f"packs/{law.name}.yaml"),
        name=law.name,
        shipped=Text(f"（指纹 {law.fingerprint}）", ""),
    )


def shell_pack(named: Named) -> Problem:
    """Say that a named pack has no text."""
    return problem(catalogue.SHELL_PACK, named.place, name=named.name)


def out_of_force(named: Named, pack: Pack) -> Problem:
    """Say that a named pack is in force in no village on polling day."""
    return problem(catalogue.PACK_NOT_IN_FORCE, named.place, name=named.name, in_force=_while(pack))


def other_kind(named: Named, pack: Pack, kind: ElectionKind) -> Problem:
    """Say that a named pack does not speak of this kind of review."""
    spoken_of = [each for each in ElectionKind if pack.applies_to and each.value in pack.applies_to.kinds]
    words = [KIND_WORDS[each] for each in spoken_of]
    listed = Text("、".join(each.zh for each in words), ", ".join(each.en for each in words))
    return problem(
        catalogue.PACK_OF_OTHER_KIND, named.place, name=named.name, kinds=listed, kind=KIND_WORDS[kind]
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
    return problem(catalogue.NOT_ADOPTED, named.place, name=named.name)


def unknown_unit(named: Named, known: Mapping[str, Text]) -> Problem:
    """Say that no pack knows a unit."""
    return problem(catalogue.UNKNOWN_UNIT, named.place, name=named.name, known=_listed(known))


def unit_ambiguous(named: Named, meant: Collection[str], known: Mapping[str, Text]) -> Problem:
    """Say that a name means more than one unit."""
    listed = _listed({unit: label for unit, label in known.items() if unit in meant})
    return problem(catalogue.UNIT_AMBIGUOUS, named.place, name=named.name, known=listed)


def unit_twice(named: Named, label: Text) -> Problem:
    """Say that the list of units names one of them again, perhaps in other words."""
    return problem(catalogue.UNIT_TWICE, named.place, name=named.name, unit=label)


def _listed(units: Mapping[str, Text]) -> Text:
    """Return units by name and code."""
    return Text("、".join(f"{label.zh}（{unit}）" for unit, label in units.items()), ", ".join(units))


def question_twice(pack: Pack, name: str) -> Problem:
    """Say that two packs define one question differently."""
    return problem(catalogue.QUESTION_TWICE, TextPlace(pack.file, 1, 1), name=name)


def bad_assignment(question: str, unit: str, place: Place) -> Problem:
    """Say that an assignment names a question or a unit that is not there."""
    return problem(catalogue.BAD_ASSIGNMENT, place, question=question, unit=unit)
