"""The names of the engines; whoever offers them need not load the engines."""

from enum import Enum


class EngineName(Enum):
    """The engines that `--engine` names."""

    AUTO = "auto"
    DURABLE = "durable"
    COMPILED = "compiled"
    REFERENCE = "reference"
    SQL = "sql"
