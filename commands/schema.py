"""The commands that print the JSON Schema of what the product writes."""

import click

from commands.echo import put
from commands.group import Doors
from reports.records.report import Report
from reports.writers.json import schema_text


@click.group(cls=Doors)
def schema() -> None:
    """打印 JSON 输出的 JSON Schema。 / Print the JSON Schema of JSON outputs."""


@schema.command()
def report() -> None:
    """比对结果 JSON（review --format json）的 JSON Schema。 / The schema of `review --format json`."""
    put(schema_text(Report, "lianshen review --format json"))
