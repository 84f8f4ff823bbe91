"""The commands that print the JSON Schema of what the product writes."""

import click

from commands.echo import put
from commands.group import Doors
from reports.accounting.account_record import AccountReport
from reports.records.calendars import CalendarReport
from reports.records.explained.account import Account
from reports.records.report import Report
from reports.records.results import ResultsReport
from reports.writers.json import schema_text


@click.group(cls=Doors)
def schema() -> None:
    """打印 JSON 输出的 JSON Schema。 / Print the JSON Schema of JSON outputs."""


@schema.command()
def report() -> None:
    """比对结果 JSON（review --format json）的 JSON Schema。 / The schema of `review --format json`."""
    put(schema_text(Report, "lianshen review --format json"))


@schema.command()
def explain() -> None:
    """逐条说明 JSON（explain --format json）的 JSON Schema。 / The schema of `explain --format json`."""
    put(schema_text(Account, "lianshen explain --format json"))


@schema.command()
def elected() -> None:
    """当选结果 JSON（elected --format json）的 JSON Schema。 / The schema of `elected --format json`."""
    put(schema_text(ResultsReport, "lianshen elected --format json"))


@schema.command()
def calendar() -> None:
    """工期表 JSON（calendar --format json）的 JSON Schema。 / The schema of `calendar --format json`."""
    put(schema_text(CalendarReport, "lianshen calendar --format json"))


@schema.command()
def account() -> None:
    """每人去向等 JSON（account --format json）的 JSON Schema。 / The schema of `account --format json`."""
    put(schema_text(AccountReport, "lianshen account --format json"))
