"""Rows of what does not concern a person: escaped, whole for the working group, without cells for others."""

from markupsafe import Markup

from reports.writers.web.clear_rows import Ground, Head, clear_rows
from vocabulary.texts import Lang

HEAD: Head = ("村规 <第一条>", "“甲”&乙", "小于18的，涉及'本条'。")
GROUNDS: tuple[Ground, ...] = (("公安局", "<未发现>", 'rosters/"甲".xlsx [反馈表] I5'), ("年龄", "47", ""))
MARK = Markup("<i>○</i>")


def test_the_working_group_sees_every_cell() -> None:
    """A row says how the criterion is compared, and where each thing stands that has a place."""
    assert clear_rows([(HEAD, GROUNDS)], MARK, True, Lang.ZH) == (
        "<tr><td>村规 &lt;第一条&gt;</td>"
        '<td>“甲”&amp;乙<br><span class="fine">小于18的，涉及&#39;本条&#39;。</span></td>'
        '<td class="keep"><i>○</i></td>'
        "<td>公安局：&lt;未发现&gt;　"
        '<span class="fine">rosters/&#34;甲&#34;.xlsx [反馈表] I5</span><br>年龄：47</td></tr>'
    )


def test_others_see_the_same_without_the_cells() -> None:
    """What was written for the working group before is not given to others: no place, no way of comparing."""
    clear_rows([(HEAD, GROUNDS)], MARK, True, Lang.EN)
    assert clear_rows([(HEAD, GROUNDS)], MARK, False, Lang.EN) == (
        '<tr><td>村规 &lt;第一条&gt;</td><td>“甲”&amp;乙</td><td class="keep"><i>○</i></td>'
        "<td>公安局: &lt;未发现&gt;; 年龄: 47</td></tr>"
    )


def test_words_that_hold_the_mark_between_words_are_escaped_alone() -> None:
    """Whatever a cell holds, its words stay in their own place."""
    grounds: tuple[Ground, ...] = (("a\0b", "<", "c"),)
    (row,) = [clear_rows([(("", "", ""), grounds)], MARK, True, Lang.EN)]
    assert row.endswith('<td>a\0b: &lt;　<span class="fine">c</span></td></tr>')
    assert clear_rows([(("", "", ""), ())], MARK, False, Lang.EN).endswith("<td></td></tr>")
