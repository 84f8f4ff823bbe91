"""Makes the files of a batch: a workbook for every unit, or for every unit and township, and batch.json."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from candidates.clearances.sent.addressees import UnitsInFull
from candidates.clearances.sent.batch_record import (
    BATCH_FILE,
    VERSION,
    BatchRecord,
    SentForm,
    SentPerson,
    batch_bytes,
    sha256_of,
)
from candidates.clearances.sent.form_book import code_of, form_sheets
from candidates.clearances.sent.form_of import NO_DAY, FormOf, FormPerson
from candidates.clearances.sent.planning import Planned
from candidates.clearances.sent.row_codes import FormNumber
from files.workbooks import workbook_bytes
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text

Lock = Callable[[str, bytes], bytes]  # by unit: the file as it is, or locked with the unit's password


@dataclass(frozen=True, slots=True)
class Setting:
    """What all forms of a batch share."""

    county: str
    polling_day: str
    made_on: str
    units: Mapping[str, Text]
    questions: Mapping[str, Question]
    about: str  # whom the forms are about: 村“两委”换届被提名人
    names: UnitsInFull
    by_township: bool = False
    due: Text = NO_DAY
    lang: Lang = Lang.ZH


@dataclass(frozen=True, slots=True)
class MadeBatch:
    """The files of a batch by name, and the record among them."""

    record: BatchRecord
    files: Mapping[str, bytes]


def make_batch(planned: Planned, setting: Setting, lock: Lock) -> MadeBatch:
    """Make all files of a batch."""
    number = FormNumber(setting.county, setting.polling_day, planned.batch)
    files: dict[str, bytes] = {}
    forms: list[SentForm] = []
    for unit, township, people in _forms(planned, setting):
        name = file_name(setting.units[unit].zh, township, planned.batch)
        addressee = setting.names.of(unit, township)
        form = FormOf(
            *(addressee, number, _asked(people, setting), people, setting.about),
            due=setting.due,
            lang=setting.lang,
            kind=setting.units[unit].en,
        )
        files[name] = lock(unit, workbook_bytes(form_sheets(form)))
        sent = [_sent(number, person) for person in people]
        forms.append(
            SentForm(file=name, unit=unit, township=township, sha256=sha256_of(files[name]), people=sent)
        )
    record = BatchRecord(
        version=VERSION,
        county=setting.county,
        polling_day=setting.polling_day,
        batch=planned.batch,
        made_on=setting.made_on,
        supplement=planned.supplement,
        forms=forms,
    )
    return MadeBatch(record, {**files, BATCH_FILE: batch_bytes(record)})


def _forms(planned: Planned, setting: Setting) -> Iterator[tuple[str, str, tuple[FormPerson, ...]]]:
    """Yield the unit, the township where forms are made by township, and the people of each form.

    A unit that there is in every township learns of its own people alone.
    """
    for unit, people in planned.people.items():
        apart = setting.by_township or unit in planned.apart or unit in setting.names.everywhere
        townships = dict.fromkeys(person.township for person in people) if apart else [""]
        for township in townships:
            here = tuple(person for person in people if township in {"", person.township})
            yield unit, township, here


def _asked(people: tuple[FormPerson, ...], setting: Setting) -> tuple[Question, ...]:
    """Return the questions that a form puts about anybody."""
    names = frozenset().union(*(person.asked for person in people))
    return tuple(question for name, question in setting.questions.items() if name in names)


def _sent(number: FormNumber, person: FormPerson) -> SentPerson:
    """Return what the record keeps of a person."""
    return SentPerson(no=person.number, row_code=code_of(number, person), asked=sorted(person.asked))


def file_name(unit: str, township: str, batch: str) -> str:
    """Return the name of a form; what cannot stand in a name is left out."""
    parts = (part for part in (unit, township, "反馈表", batch) if part)
    return "_".join("".join(sign for sign in part if sign not in '\\/:*?"<>|') for part in parts) + ".xlsx"
