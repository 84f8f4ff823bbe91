"""Starts Spark, or joins a cluster of it, with what we count on whatever its own configuration says."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import threading
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from engine.backends.sql.duck import Database
from engine.backends.sql.spark.session import Spark, first_line

if TYPE_CHECKING:
    from py4j.java_gateway import JavaGateway

LARGE_METHODS = "-XX:-DontCompileHugeMethods"  # a pack becomes methods that Java would otherwise interpret
# What we count on, whatever a cluster's own configuration says.
SETTINGS: Mapping[str, str] = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.scheduler.mode": "FAIR",  # parts are judged side by side
    "spark.sql.shuffle.partitions": "8",  # a part is small; many empty tasks cost more than they share out
    # With 100, the default, each part would push out what was kept of the one before.
    "spark.sql.codegen.cache.maxEntries": "5000",
    "spark.sql.codegen.maxFields": "2000",  # above 100, the default, every join would copy the whole row
    "spark.executor.defaultJavaOptions": LARGE_METHODS,
    "spark.driver.defaultJavaOptions": LARGE_METHODS,
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.sql.maxPlanStringLength": "2000",  # plans are written into the log
    "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs": "false",
}
HERE: Mapping[str, str] = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
LOCAL = "local"


class NotStarted(Exception):  # noqa: N818 - a fact about the machines, reported before anybody is judged
    """Spark does not start, or nobody answers at its master."""


def installed() -> bool:
    """Say whether Spark's library is installed."""
    return importlib.util.find_spec("pyspark") is not None


def has_java() -> bool:
    """Say whether there is a Java to run it."""
    home = os.environ.get("JAVA_HOME")
    return bool(home and (Path(home) / "bin" / "java").exists()) or shutil.which("java") is not None


@contextmanager
def opened(master: str, spill: Path, log: Path) -> Iterator[Spark]:
    """Start Spark, or join a cluster, until the block ends; `spill` is a folder that every machine sees.

    Raises:
        NotStarted: it does not start, or the cluster does not answer.
    """
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    # It works with the versions of pandas and Arrow that are installed, as far as we use them.
    warnings.filterwarnings("ignore", message="PySpark does not yet fully support", category=FutureWarning)
    conf = SparkConf().setMaster(master).setAppName("lianshen")
    for name, value in {**SETTINGS, **(HERE if master.startswith(LOCAL) else {})}.items():
        conf.set(name, value)
    on_interrupt = signal.getsignal(signal.SIGINT)
    try:
        session = SparkSession(SparkContext(conf=conf, gateway=_java(master, log)))
    except Exception as fault:
        if not isinstance(fault, PySparkException) and not type(fault).__module__.startswith("py4j"):
            raise
        raise NotStarted(first_line(fault)) from fault
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, on_interrupt)  # Spark took it
    try:
        with Database() as files:
            yield Spark(session, files, spill.absolute())
    finally:
        session.stop()
        shutil.rmtree(spill, ignore_errors=True)


@cache
def _java(master: str, log: Path) -> JavaGateway:
    """Start Java, once in a process."""
    from pyspark import SparkConf
    from pyspark.java_gateway import launch_gateway

    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as file:
        conf = SparkConf().setMaster(master).set("spark.driver.defaultJavaOptions", LARGE_METHODS)
        return launch_gateway(conf=conf, popen_kwargs={"stdout": file, "stderr": file})
