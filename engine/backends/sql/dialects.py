"""The dialects of SQL that can be printed."""

from enum import Enum


class Dialect(Enum):
    """The databases whose SQL we write."""

    DUCKDB = "duckdb"
    SPARK = "spark"
    POSTGRES = "postgres"
