"""JSON outputs held against the JSON Schemas that the product prints of them."""

import json
from functools import cache
from typing import Any

from click.testing import CliRunner
from jsonschema import Draft202012Validator

from cli import main


@cache
def validator_of(name: str) -> Draft202012Validator:
    """Return what holds a JSON output against the schema that `lianshen schema NAME` prints."""
    result = CliRunner().invoke(main, ["schema", name])
    assert result.exit_code == 0, result.output
    schema = json.loads(result.output)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_schema_says(name: str, text: str) -> Any:
    """Return a JSON output, which must be as its schema says."""
    output = json.loads(text)
    assert [error.message for error in validator_of(name).iter_errors(output)] == []
    return output
