"""Spark gives the truths of the reference meaning: random packs, and all that are shipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.backends.sql.columns import KEY
from engine.backends.sql.engine import TRUTHS
from engine.backends.sql.spark.session import Spark
from engine.backends.sql.spark.starting import opened
from engine.backends.sql.statement import Asked, statement
from engine.backends.sql.tables import as_columns, tables_of
from engine.program.lowering import lower
from engine.program.meaning import Reference
from engine.program.program import Program
from engine.program.subject import Subject
from rules.library import shipped_names
from tests.engine.backends.test_sql_agreement import drawn_packs, people_of_examples
from tests.engine.program.generated import Generated, thorough
from tests.rules.packs import shipped
from tests.scale.spark import needs_spark, quick_java
from vocabulary.truth import Truth

__all__ = ["quick_java"]
pytestmark = [needs_spark, pytest.mark.deep]
AT_ONCE = 12  # packs in one job: each job costs
Judged = tuple[Program, Sequence[Subject]]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory, quick_java: None) -> Iterator[Spark]:
    """Start Spark once."""
    place = tmp_path_factory.mktemp("spark")
    with opened("local[2]", place / "spill", place / "log") as started, started.beside() as beside:
        # What is in memory is judged as what is read from files, and not while the statement is planned.
        rule = "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation"
        beside.session.conf.set("spark.sql.optimizer.excludedRules", rule)
        yield beside


def truths(spark: Spark, lot: Sequence[Judged]) -> list[list[tuple[Truth, ...]]]:
    """Return the truths of everybody of many packs, by one job."""
    frames = []
    for at, (program, people) in enumerate(lot):
        for table in tables_of(program, as_columns(people, program)):
            spark.load(table)
        frame = spark.frame(statement([Asked(program)]).sql("duckdb"))
        # By number: a pack whose examples lie in several years has a criterion more than once.
        said = frame.toDF(*(f"c{number}" for number in range(len(frame.columns))))
        cells = ", ".join(f"c{number}" for number in range(len(KEY), len(said.columns)))
        frames.append(said.selectExpr(str(at), f"c{len(KEY) - 1}", f"array({cells})"))
    found = {(at, no): row for at, no, row in reduce(lambda one, two: one.unionAll(two), frames).collect()}
    return [
        [tuple(TRUTHS[each] for each in found[at, str(number)]) for number in range(len(people))]
        for at, (_, people) in enumerate(lot)
    ]


def same(spark: Spark, lot: Sequence[Judged]) -> None:
    """Hold Spark against the reference meaning."""
    lot = [(program, people) for program, people in lot if program.cases and people]
    for (program, people), found in zip(lot, truths(spark, lot), strict=True):
        assert found == Reference().judge(program, people), program.pack


@settings(thorough(1), max_examples=4)
@given(st.lists(drawn_packs, min_size=AT_ONCE, max_size=AT_ONCE))
def test_spark_agrees(spark: Spark, drawn: list[tuple[Generated, list[Subject]]]) -> None:
    """Generated people have the same truths under generated packs, unknown ones included."""
    same(spark, [(lower(pack.pack, pack.pack.criteria, pack.dates), crowd) for pack, crowd in drawn])


def test_shipped_packs_agree_on_spark(spark: Spark) -> None:
    """Everybody of the examples has the same truths under all criteria of every shipped pack."""
    lot = [people_of_examples(shipped(name)) for name in shipped_names() if shipped(name).examples]
    for first in range(0, len(lot), AT_ONCE):
        same(spark, lot[first : first + AT_ONCE])
