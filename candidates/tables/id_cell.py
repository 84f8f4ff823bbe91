"""An ID number in a cell: a usable number, or the reason why it is none. Nothing is repaired or completed."""

import re

from candidates.tables.header_row import header_key
from files.books.sheets import CellValue, is_blank, words
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.identity import IdFault, IdNumber, read_id
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.problems import Problem
from vocabulary.texts import Text

_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE | re.ASCII)
_EXACT_BELOW = 1e15  # a number of fifteen digits has lost none: it is an old ID, or none
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")  # what chat programs copy along
_MASK = re.compile(r"[*＊×]{2,}|[xX]{3,}")
_AGAIN = Text("请对照身份证重新填写", "write it again from the identity card")


def read_id_cell(value: CellValue, place: Place) -> tuple[Fact, list[Problem]]:
    """Read an ID from a cell; the number itself is never repeated in a message."""
    read = id_in_cell(value)
    match read:
        case None:
            return Unknown(Origin.BLANK, place), [id_problem(read, value, place)]
        case IdFault():
            return Unknown(Origin.UNCLEAR, place), [id_problem(read, value, place)]
        case IdNumber():
            return Known(read.text, place), []


def id_in_cell(value: CellValue) -> IdNumber | IdFault | None:
    """Read the number in a cell, or say what is wrong with it; nothing where it is left out."""
    if is_blank(value):
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _EXACT_BELOW:
        return IdFault.NUMERIC
    written = words(value)
    read = read_id(written)
    if read is not IdFault.SHAPE:
        return read
    written = _UNSEEN.sub("", written)
    return IdFault.NUMERIC if _SCIENTIFIC.fullmatch(header_key(written)) else read_id(written)


def id_problem(fault: IdFault | None, value: CellValue, place: Place) -> Problem:
    """Say what is wrong with a cell that gives no ID number; the number itself is never repeated."""
    if fault is None:
        message = Text("身份证号未填", "the ID number is left out")
        return Problem("id-blank", place, message, _AGAIN)
    return _problem(fault, words(value), place)


def _problem(fault: IdFault, written: str, place: Place) -> Problem:
    """Say what is wrong with an ID number, and how to mend it."""
    match fault:
        case IdFault.NUMERIC:
            message = Text(
                "身份证号被存成数字，末三位已丢失，无法恢复",
                "the ID number was stored as a number and has lost its last digits",
            )
            help_ = Text(
                "请把该列设为文本格式，对照身份证重新录入。改正前按未提供身份证号处理",
                "format the column as text and write the number again from the identity card",
            )
        case IdFault.FIFTEEN:
            message = Text("是 15 位的第一代身份证号", "this is a first-generation ID number of 15 digits")
            help_ = Text("请填写 18 位公民身份号码", "write the number of 18 characters")
        case IdFault.SHAPE if _MASK.search(written):
            message = Text("身份证号被遮盖，不完整", "digits of the ID number are masked")
            help_ = Text("请填写完整的 18 位号码", "write all 18 characters")
        case IdFault.SHAPE:
            count = len(header_key(written))
            message = Text(
                f"身份证号应为 18 位，此处有 {count} 个字符或含有其他字符",
                f"an ID number has 18 characters; here are {count}, or other signs among them",
            )
            help_ = _AGAIN
        case IdFault.BIRTH:
            message = Text("身份证号中的出生日期不存在", "the birth date inside the ID number does not exist")
            help_ = _AGAIN
        case IdFault.CHECK:
            message = _wrong(written)
            help_ = _lost(written)
    return Problem(f"id-{fault.value}", place, message, help_)


def _wrong(written: str) -> Text:
    """Say what a wrong check digit most likely comes from."""
    if header_key(written).endswith("000"):
        return Text(
            "身份证号末三位丢失（末尾是 000，校验位不符）",
            "the ID number has lost its last three digits (it ends in 000, and the check digit is wrong)",
        )
    return Text("身份证号校验位不符，至少有一位有误", "the check digit shows that the ID number is wrong")


def _lost(written: str) -> Text:
    """Add what three zeros at the end most often mean."""
    if not header_key(written).endswith("000"):
        return _AGAIN
    return Text(
        "末三位是 000，多半曾被存成数字，末三位已丢失。请把该列设为文本格式，对照身份证重新录入",
        "it ends in 000, so its last digits were probably lost; format the column as text and write it again",
    )
