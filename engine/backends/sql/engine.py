"""The engine `sql`: judges people by the same text that an engineer can print, run by DuckDB."""

from collections.abc import Mapping
from functools import cached_property

from engine.backends.sql.columns import KEY
from engine.backends.sql.duck import Database
from engine.backends.sql.tables import as_columns, tables_of
from engine.program.program import Program
from engine.program.subject import People
from vocabulary.truth import Truth

TRUTHS: Mapping[object, Truth] = {True: Truth.YES, False: Truth.NO, None: Truth.UNKNOWN}


class Sql:
    """Judges through DuckDB."""

    name = "sql"

    def __init__(self) -> None:
        """Start with no statement."""
        self._texts: dict[Program, str] = {}

    @cached_property
    def _database(self) -> Database:
        """Open the database when it is first needed."""
        return Database(threads=1)

    def judge(self, program: Program, people: People) -> list[tuple[Truth, ...]]:
        """Return one row per person with one truth per case."""
        columns = as_columns(people, program)
        if not columns.number or not program.cases:
            return [()] * columns.number
        for table in tables_of(program, columns):
            self._database.load(table)
        rows = {
            row[len(KEY) - 1]: tuple(TRUTHS[each] for each in row[len(KEY) :])
            for row in self._database.run(self._text(program))
        }
        return [rows[str(number)] for number in range(columns.number)]

    def _text(self, program: Program) -> str:
        """Return the statement of a program, made once."""
        from engine.backends.sql.statement import Asked, statement  # sqlglot takes its time to load

        if program not in self._texts:
            self._texts[program] = statement([Asked(program)]).sql("duckdb")
        return self._texts[program]

    def close(self) -> None:
        """Close the database, if it was opened; it opens again when it is needed."""
        if "_database" in self.__dict__:
            self._database.close()
            del self.__dict__["_database"]
