"""How a court's outcome is written: the punishments of the Criminal Code, and what is none of them.

Principal punishments are those of Art. 33, supplementary ones, which may stand alone, those of Arts. 34 and
35; Art. 37 exempts from punishment; probation is Art. 72's, for criminal detention and fixed terms alone.
"""

import re
from collections.abc import Mapping
from enum import Enum

from candidates.tables.header_row import header_key
from vocabulary.kinds import Choice, Kind
from vocabulary.texts import Text


class Outcome(Enum):
    """What a court did with a crime, by the words in which a form asks for it."""

    SENTENCED = "判处刑罚"
    PROBATION = "缓刑"
    SUPPLEMENTARY = "单处附加刑"
    EXEMPT = "免予刑事处罚"


class _Part(Enum):
    """What a part of the text speaks of."""

    FOR_LIFE = re.compile(r"死刑(?:,?缓期(?:二|两|2)年(?:执行)?)?|死缓|无期(?:徒刑)?")
    TERM = re.compile(r"有期(?:徒刑)?|拘役")
    CONTROL = re.compile(r"管制")
    ANY = re.compile(r"刑罚|徒刑|实刑|判刑")
    PROBATION = re.compile(r"缓刑")
    SUPPLEMENTARY = re.compile(r"罚金|剥夺政治权利(?:终身)?|没收(?:个人)?(?:全部|部分)?财产|驱逐出境|附加刑")
    ALONE = re.compile(r"单处|单独适用|独立适用|单独判处")
    BESIDE = re.compile(r"并处|附加(?!刑)")
    EXEMPT = re.compile(r"(?:定罪|有罪)?免(?:[予于除](?:刑事)?(?:处罚|处分)|[予于除]?刑(?:罚)?|处)(?!拘)")


_PRINCIPAL = frozenset({_Part.FOR_LIFE, _Part.TERM, _Part.CONTROL, _Part.ANY})
_COUNT = r"[\d一二三四五六七八九十百千万两半零〇.]+"
# 判三缓四: three years, suspended for four.
_THREE_FOR_FOUR = re.compile(rf"判({_COUNT})(?:年|个月)?缓({_COUNT})(?:年|个月)?")
# What goes with a punishment and changes nothing of it: how long, how much, for what crime, by which words.
_BESIDE_IT = re.compile(
    rf"{_COUNT}(?:年|个?月|日|天|元)|{_COUNT}万元|人民币|(?:因|犯)[\u4e00-\u9fff]{{1,15}}?罪|数罪并罚|考验期(?:限|为)?|刑期"
    r"|减刑|假释|(?:已|现已)?(?:刑满释放|执行完毕|服刑完毕|缓刑期满)|法院|人民法院|判处|判决|宣告|决定|依法|被|判|处|并|同时|和|及|又|零|期|[,、;。:()]"
)
_NO_PUNISHMENT = re.compile(
    r"(?:不|不予|免予|免于)起诉|免诉|不予刑事处罚|不负刑事责任|行政拘留|行政处罚|治安(?:管理)?(?:处罚|拘留|罚款|警告)|罚款|撤案|撤销案件|戒毒"
    r"|劳动教养|劳教|收容教养|收容教育|刑事拘留|刑拘|取保候审|监视居住|逮捕|传唤|无罪|不予立案|终止侦查|终止审理|训诫|责令具结悔过"
)


def read_outcome(text: str, options: Mapping[str, Text]) -> str | None:
    """Return the option that a punishment is, where the options are those of an outcome."""
    if not _asks_for_outcome(options):
        return None
    outcome = outcome_of(text)
    return next((code for code, label in options.items() if outcome and label.zh == outcome.value), None)


def is_no_punishment(text: str, kind: Kind) -> bool:
    """Whether a cell that should hold an outcome says what is by law no criminal punishment."""
    asked, said = isinstance(kind, Choice) and _asks_for_outcome(kind.options), header_key(text)
    without = _NO_PUNISHMENT.sub("", said)
    return asked and without != said and not any(part.value.search(without) for part in _Part)


def outcome_of(text: str) -> Outcome | None:
    """Return the outcome that a text surely is; with a word in it that we do not know, none."""
    rest = _THREE_FOR_FOUR.sub("有期徒刑缓刑", header_key(text))
    found: set[_Part] = set()
    for part in (_Part.EXEMPT, *(each for each in _Part if each is not _Part.EXEMPT)):
        left = part.value.sub("", rest)
        if left != rest:
            found.add(part)
        rest = left
    return None if _BESIDE_IT.sub("", rest) else _outcome(frozenset(found))


def _outcome(found: frozenset[_Part]) -> Outcome | None:
    """Return what the parts amount to by the code; parts that cannot be together are nothing sure."""
    principal = found & _PRINCIPAL
    if _Part.EXEMPT in found:
        return Outcome.EXEMPT if len(found) == 1 else None
    if _Part.PROBATION in found:
        return (
            Outcome.PROBATION if principal <= {_Part.TERM, _Part.ANY} and _Part.ALONE not in found else None
        )
    if principal:
        return Outcome.SENTENCED if _Part.ALONE not in found else None
    # A fine "beside" is one beside a punishment that is not written.
    alone = _Part.SUPPLEMENTARY in found and _Part.BESIDE not in found
    return Outcome.SUPPLEMENTARY if alone else None


def _asks_for_outcome(options: Mapping[str, Text]) -> bool:
    """Whether the options are those of what a court did with a crime."""
    labels = {label.zh for label in options.values()}
    return Outcome.EXEMPT.value in labels and Outcome.SENTENCED.value in labels
