"""Says where the time of a command went."""

from collections.abc import Mapping

from vocabulary.stages import Stage
from vocabulary.texts import Lang, Text

STAGES: Mapping[Stage, Text] = {
    Stage.STARTING: Text("启动", "starting"),
    Stage.READING: Text("读取文件", "reading files"),
    Stage.ADMITTING: Text("核对录入", "admitting"),
    Stage.GATHERING: Text("归集反馈", "gathering"),
    Stage.FEATURES: Text("计算特征", "features"),
    Stage.JUDGING: Text("规则比对", "judging"),
    Stage.EXPLAINING: Text("说明理由", "explaining"),
    Stage.CONCLUDING: Text("汇总结果", "concluding"),
    Stage.BODIES: Text("班子结构", "bodies"),
    Stage.REPORTING: Text("输出报告", "reporting"),
    Stage.REST: Text("其他", "the rest"),
}


def timings_table(spent: Mapping[Stage, float], lang: Lang) -> str:
    """Return the processor time of each stage, in seconds and as a share of all."""
    whole = sum(spent.values())
    heading = Text("各环节用时（处理器秒数，占比）", "where the time went (seconds of processor, share)").to(
        lang
    )
    rows = [(STAGES[stage].to(lang), seconds) for stage, seconds in spent.items()]
    rows.append((Text("合计", "all").to(lang), whole))
    return "\n".join(
        [heading, *(f"{seconds:8.3f} {seconds / whole:6.1%}  {label}" for label, seconds in rows)]
    )
