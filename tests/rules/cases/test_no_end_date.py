"""A date, 至今, 无期限 and nothing at all are four things, when they are read, shown and tested."""

from collections.abc import Iterator

import pytest

from engine.backends.backend import Backend
from reports.wording.words import value_words
from tests.rules.packs import HEAD, criterion, good, misses, opened
from vocabulary.dates import Day, Moment, Ongoing, read_moment
from vocabulary.kinds import Dated
from vocabulary.texts import Lang

ASKED = {"dated": "is: dated", "runs": "is: ongoing", "endless": "is: endless", "later": "after: as_of"}
CRITERIA = "".join(
    criterion(f"{{political_rights: {{some: {{ends_on: {{{asked}}}}}}}}}", name)
    for name, asked in ASKED.items()
)
PACK = f"{HEAD}criteria:\n{CRITERIA}examples:\n"
TRUTHS = {
    "2020-01-01": "yes no no no",
    "至今": "no yes no yes",
    "无期限": "no no yes yes",
    "终身": "no no yes yes",
    None: "unknown unknown unknown unknown",
}


@pytest.fixture(scope="module", params=["reference", "durable", "compiled"])
def backend(request: pytest.FixtureRequest) -> Iterator[Backend]:
    """Open each engine."""
    yield from opened(request.param)


@pytest.mark.parametrize("written", list(TRUTHS))
def test_what_a_date_is_can_be_asked(written: str | None, backend: Backend) -> None:
    """Each of the four comes out apart from the others, on every engine; no end is later than any date."""
    record = "{}" if written is None else f"{{ends_on: {written}}}"
    examples = "".join(
        f"  - {{criterion: {name}, given: {{political_rights: [{record}]}}, expect: {truth}}}\n"
        for name, truth in zip(ASKED, TRUTHS[written].split(), strict=True)
    )
    assert misses(good(PACK + examples), backend) == []


@pytest.mark.parametrize(
    ("written", "moment", "zh", "en"),
    [
        ("2020-01", Day(2020, 1), "2020-01", "2020-01"),
        ("至今", Ongoing(), "至今", "until now"),
        ("无期限", Ongoing(for_good=True), "无期限", "without an end"),
        ("永久", Ongoing(for_good=True), "无期限", "without an end"),
    ],
)
def test_each_is_read_and_shown_apart(written: str, moment: Moment, zh: str, en: str) -> None:
    """What was read is what is shown, in both languages."""
    assert read_moment(written) == moment
    assert value_words(moment, Dated(), Lang.ZH) == zh
    assert value_words(moment, Dated(), Lang.EN) == en
