"""What to repeat when, and how much a student is told next time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from selfmassage.practice.history import Answer, Practised
from selfmassage.practice.modes import Mode
from selfmassage.practice.progress import level_of, ratings, transition, weakest
from selfmassage.practice.schedule import AGAIN, GOOD, HARD, NEW_AT_ONCE, Schedule
from selfmassage.practice.score import score

from .runs import changed, parts, perfect, run

NOW = datetime(2026, 3, 1, 18, 30, tzinfo=UTC)
LOWER = parts()


def fading(known: float, level: int | None = None, routine: str = "a", order: str = "") -> Practised:
    return Practised(NOW, routine, "A", order, Mode.FADING, 10.0, level=level, known=known)


def recall(points: int) -> Practised:
    return Practised(NOW, "a", "A", "", Mode.RECALL, 10.0, points)


def test_the_level_follows_how_much_was_known_of_this_routine_in_this_order() -> None:
    done = [fading(1.0), fading(0.95), fading(1.0, routine="b"), fading(1.0, order="swedish")]
    assert level_of(done, "a", "") == 2
    assert level_of([*done, fading(0.7)], "a", "") == 2
    assert level_of([*done, fading(0.2)], "a", "") == 1
    assert level_of([], "a", "") == 0


def test_a_recall_run_by_heart_counts_for_the_level_too() -> None:
    assert level_of([recall(89), recall(90), recall(100)], "a", "") == 2


def test_a_level_that_the_student_chose_is_what_the_next_one_follows_from() -> None:
    assert level_of([fading(1.0, level=3)], "a", "") == 4


def test_a_card_comes_back_sooner_after_a_mistake_than_after_a_right_answer() -> None:
    schedule = Schedule([Answer(NOW, "known", GOOD), Answer(NOW, "forgotten", AGAIN)])
    assert schedule.due(["known", "forgotten"], NOW) == []
    assert schedule.due(["known", "forgotten"], NOW + timedelta(minutes=2)) == ["forgotten"]
    assert set(schedule.due(["known", "forgotten"], NOW + timedelta(days=60))) == {"known", "forgotten"}


def test_new_cards_come_a_few_at_a_time_after_those_that_wait() -> None:
    cards = [f"card {number}" for number in range(20)]
    schedule = Schedule([Answer(NOW, "card 9", AGAIN)])
    assert schedule.due(cards, NOW + timedelta(days=1)) == ["card 9", *cards[:NEW_AT_ONCE]]


def test_the_cards_are_the_same_however_the_answers_came_in_and_survive_a_clock_set_back() -> None:
    answers = [Answer(NOW + timedelta(days=day), "card", GOOD) for day in (0, 3, 9)]
    later = NOW + timedelta(days=12)
    one = Schedule(answers)
    other = Schedule(answers[:1])
    for answer in answers[1:]:
        other.answered(answer)
    assert one.due(["card"], later) == other.due(["card"], later) == Schedule(answers[::-1]).due(["card"], later)
    other.answered(Answer(NOW - timedelta(days=9000), "card", GOOD))
    assert other.due(["card"], later) == []


def test_a_recall_run_rates_its_transitions_and_the_weakest_is_trained_next() -> None:
    moves = changed(perfect(LOWER), 4, pause=6.0)
    moves[6], moves[8] = moves[8], moves[6]
    answers = ratings(score(run(moves), LOWER), LOWER, "lower", NOW)
    rated = {answer.card: answer.rating for answer in answers}
    assert rated[transition("lower", LOWER[3], LOWER[4])] == HARD
    assert rated[transition("lower", LOWER[5], LOWER[6])] == AGAIN
    assert rated[transition("lower", LOWER[0], LOWER[1])] == GOOD
    assert len(rated) == len(LOWER) // 2 - 1
    due = weakest(Schedule(answers), "lower", LOWER, NOW + timedelta(minutes=3))
    assert due
    assert due[1].step.name in ("Small circles on the calf", "Calf shaking")
    assert weakest(Schedule([]), "lower", LOWER, NOW) is None
