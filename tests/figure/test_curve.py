"""The path language of the drawings."""

from __future__ import annotations

import pytest

from selfmassage.figure.curve import parse


def test_every_command_keeps_its_numbers() -> None:
    curve = parse("M1 2 L3,4 C1 2 3 4 5 6 Q-1 .5 2 2.5 Z")
    assert curve.commands == (
        ("M", (1, 2)),
        ("L", (3, 4)),
        ("C", (1, 2, 3, 4, 5, 6)),
        ("Q", (-1, 0.5, 2, 2.5)),
        ("Z", ()),
    )


def test_numbers_after_a_full_command_repeat_it_and_after_a_move_draw_lines() -> None:
    assert parse("M0 0 1 1 L2 2 3 3").commands == (("M", (0, 0)), ("L", (1, 1)), ("L", (2, 2)), ("L", (3, 3)))


def test_curves_of_the_same_text_are_equal() -> None:
    assert parse("M0 0") == parse("M0 0")
    assert len({parse("M0 0"), parse("M0 0"), parse("M0 1")}) == 2


def test_a_moved_curve_keeps_its_shape_and_its_text_says_where_it_is() -> None:
    moved = parse("M0 0 L2 0 Q2 2 0 2 Z").moved(lambda x, y: (x + 10, 2 * y))
    assert moved.commands == (("M", (10, 0)), ("L", (12, 0)), ("Q", (12, 4, 10, 4)), ("Z", ()))
    assert parse(moved.text).commands == moved.commands


def test_the_parts_of_a_curve_are_curves() -> None:
    assert parse("M0 0 L1 0 Z M5 5 L6 5 Z").rings() == (parse("M0 0 L1 0 Z "), parse("M5 5 L6 5 Z"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "wanted a path that begins with M, found ''"),
        ("L1 1", "wanted a path that begins with M, found 'L1 1'"),
        ("M1 1 A3 3", "wanted M, L, C, Q, Z or a number, found 'A3 3' at character 6"),
        ("M1 1 l3 3", "wanted M, L, C, Q, Z or a number, found 'l3 3' at character 6"),
        ("M1 1 C1 2 3", "wanted 6 numbers after C, found 3"),
        ("M1", "wanted 2 numbers after M, found 1"),
        ("M1 1 L", "wanted 2 numbers after L, found 0"),
        ("M1 1 Z 4", "wanted 0 numbers after Z, found 1"),
        ("M1 1e9 L2 2", "wanted M, L, C, Q, Z or a number, found 'e9 L2 2' at character 5"),
    ],
)
def test_a_bad_path_says_what_is_wrong_and_where(text: str, message: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 the message is compared in full
        parse(text)
    assert str(error.value) == message
