"""What comes again is written once, and what only looks like it is not taken for it."""

from vocabulary.many.once import Once


def test_a_thing_is_made_once_and_its_like_anew() -> None:
    """It goes by which thing it is: an equal list, or one at the place of one that is gone, is another."""
    made: list[list[int]] = []

    def make(thing: list[int]) -> int:
        made.append(thing)
        return len(made)

    once = Once(make)
    first, like = [1], [1]
    assert [once(first), once(like), once(first), once(like)] == [1, 2, 1, 2]
    assert [once([number]) for number in range(500)] == [3 + number for number in range(500)]


def test_it_holds_no_more_than_it_was_told() -> None:
    """A county has as many proofs as people: those of pages that are written are forgotten."""
    seen: list[object] = []
    once = Once(lambda thing: seen.append(thing) or len(seen), most=2)
    things = [object() for _ in range(3)]
    assert [once(thing) for thing in (*things, things[0], things[2])] == [1, 2, 3, 4, 3]
