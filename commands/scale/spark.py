"""Which machines `--on` names, and whether Spark can be started from here."""

import re
from typing import TYPE_CHECKING

from commands.exits import Exit, stop_saying
from engine.backends.sql.spark.starting import has_java, installed
from vocabulary.texts import Lang, Text

if TYPE_CHECKING:
    from scale.machines import Machine

MASTER = re.compile(r"local(\[(\d+|\*)\])?|spark://[^\s]+")
NO_SPARK = Text(
    '没有安装 PySpark，不能使用 --on。请运行：pip install "lianshen[scale,spark]"',
    'PySpark is not installed, so there is no --on; run: pip install "lianshen[scale,spark]"',
)
NO_JAVA = Text(
    "没有找到 Java，Spark 需要 Java 17。Debian、Ubuntu、UOS、麒麟请安装 openjdk-17-jre-headless",
    "no Java was found, and Spark needs Java 17; on Debian, Ubuntu, UOS and Kylin: "
    "apt install openjdk-17-jre-headless",
)


def machine_of(master: str | None, lang: Lang) -> "Machine":
    """Return where Parquet is judged, or stop where Spark is wanted and cannot be started."""
    from scale.machines import Here, OnSpark

    if master is None:
        return Here()
    if not MASTER.fullmatch(master):
        message = Text(
            f"--on 写 local[2]（本机）或 spark://主机:7077（集群的 master），不是 {master}",
            f"--on is local[2] (here) or spark://HOST:7077 (the master of a cluster), not {master}",
        )
        stop_saying(message, lang, Exit.USAGE)
    if not installed():
        stop_saying(NO_SPARK, lang, Exit.USAGE)
    if not has_java():
        stop_saying(NO_JAVA, lang, Exit.USAGE)
    return OnSpark(master)


def not_started(master: str | None) -> Text:
    """Say that Spark did not start."""
    return Text(
        f"{master} 的 Spark 没有启动或没有应答；详见结果文件夹中的 spark.log",
        f"Spark at {master} does not start or does not answer; see spark.log in OUT",
    )
