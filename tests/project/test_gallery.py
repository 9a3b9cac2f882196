"""The gallery of bugs: each is a known mistake, and the pictures are those of its runs."""

import re
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "book" / "gallery.md"
sys.path.append(str(ROOT / "book" / "_kernel"))
pytest.importorskip("torch", reason="PyTorch is not installed")

from gallery import compare, drawing, quiz, rooms  # noqa: E402
from gallery.bugs import ROOMS  # noqa: E402
from gallery.patched import PROJECT, load, mistake  # noqa: E402
from gallery.run import MEASURES  # noqa: E402

BUGS = [(key, name) for key, room in ROOMS.items() for name in room.titles]
CASES = {  # quick ones: what one seed must show
    ("half", "divided-twice"): {"changed": True},
    ("standardized", "variance-instead-of-deviation"): {"changed": True},
    ("sgd", "sgd-ascends"): {"changed": True},
    ("schedule", "quarter-of-a-wave"): {"changed": True},
    ("loop", "nothing-learned"): {"changed": True},
    ("loop", "only-the-first-batch"): {"changed": True},
    ("loop", "left-in-evaluation-mode"): {"changed": False},
    ("loop", "cleared-after-the-step"): {"changed": False},
    ("pipeline", "validation-shuffled"): {"changed": False},
}


@pytest.fixture(autouse=True)
def one_thread():
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)  # as in the build: other threads, other last digits
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("key, name", BUGS)
def test_a_bug_is_a_known_mistake_and_its_patch_fits(key, name):
    room = ROOMS[key]
    text = PROJECT.solution(room.track, room.chapter).read_text("utf-8")
    assert mistake(room.chapter, room.track, name).apply(text) != text


def test_there_are_thirty_and_no_title_twice():
    titles = [title for room in ROOMS.values() for title in room.titles.values()]
    assert len(titles) >= 30
    assert len({*titles}) == len(titles)


def test_an_unknown_mistake_is_refused():
    with pytest.raises(ValueError, match="no known mistake"):
        load("training", "pytorch", "no-such-mistake")


def equal(one, other):
    return compare.compare([one, one], [other, other]).equal


@pytest.mark.parametrize("key, name", CASES)
def test_a_run_differs_where_the_page_says_so(key, name):
    right, wrong = compare.run(key, None, 0), compare.run(key, name, 0)
    assert equal(right, wrong) != CASES[key, name]["changed"]


@pytest.mark.parametrize("name", ["only-the-first-batch", "validated-on-the-training-data"])
def test_a_false_report_leaves_the_weights_alone(name):
    right, wrong = compare.run("loop", None, 0), compare.run("loop", name, 0)
    assert np.array_equal(right.weights, wrong.weights)
    assert right.accuracy != wrong.accuracy


@pytest.mark.parametrize("key", ["loop", "half", "adam"])
def test_the_right_run_is_the_same_with_the_solution_as_imported(key):
    room = ROOMS[key]
    again = room.setup(load(room.chapter, room.track), 0)
    assert equal(compare.run(key, None, 0), again)


def test_another_seed_is_another_run():
    assert not equal(compare.run("half", None, 0), compare.run("half", None, 1))


RIGHT = np.array([[3.0, 2.0, 1.0, 1.0], [3.5, 2.5, 1.5, 1.5]])


@pytest.mark.parametrize(
    "wrong, seen",
    [
        (RIGHT, False),
        (RIGHT + 1, True),
        (RIGHT - 1, True),
        (RIGHT + 0.5, False),  # touches: not above all
        (RIGHT + [[0, 0, 1, 1]], True),  # in half of the epochs
        (RIGHT + [[0, 0, 0, 1]], False),
        (RIGHT + [[0, 0, -1, 1]], False),  # half, but on both sides
        (RIGHT + [[0, 0, np.inf, np.inf]], True),
        (RIGHT[:, :0], True),  # no gradient at all
    ],
)
def test_the_rule(wrong, seen):
    assert bool(compare.separated(RIGHT, wrong)) is seen


def test_the_chance_of_the_rule():
    # of ten places in a row, one program's five are the first or the last: 2 of 252 ways
    assert compare.CHANCE == pytest.approx(2 / 252)


def picture(key, name, measure="loss"):
    right, wrong = (compare.curves([compare.run(key, one, 0)], measure) for one in (None, name))
    return drawing.svg(drawing.panel(right, wrong, measure)), drawing.alt_text(
        right, wrong, measure
    )


def test_another_patch_is_another_picture():
    drawn = {name: picture("half", name) for name in ("divided-twice", "scale-not-removed")}
    assert drawn["divided-twice"] != drawn["scale-not-removed"]
    assert "not finite" in drawn["scale-not-removed"][1]
    assert drawn["divided-twice"] == picture("half", "divided-twice")


def test_the_picture_follows_dark_mode_and_its_words_are_text():
    text, _ = picture("half", "divided-twice")
    assert "prefers-color-scheme: dark" in text
    assert "training loss</text>" in text


def test_alt_text_names_the_numbers():
    right, wrong = np.array([[2.0, 0.5]]), np.array([[2.0, 2.25]])
    text = drawing.alt_text(right, wrong, "loss")
    assert "go from 2.00 to 0.50" in text and "go from 2.00 to 2.25" in text
    assert "the same curves" in drawing.alt_text(right, right, "loss")


def questions():
    """{number: items} of the page."""
    found = re.findall(r"gallery-question-(\d+)\n.*?\n\n((?:- .*\n)+)", PAGE.read_text("utf-8"))
    return {int(number): items.strip("- \n").split("\n- ") for number, items in found}


def test_the_page_asks_what_the_quiz_knows():
    assert questions().keys() == quiz.QUESTIONS.keys()
    assert len(quiz.QUESTIONS) >= 8
    for number, (key, *names) in quiz.QUESTIONS.items():
        assert {*questions()[number]} == {ROOMS[key].titles[name] for name in names}


@pytest.mark.parametrize("number", quiz.QUESTIONS)
def test_the_computed_answer_is_the_bug_that_was_drawn(number):
    key, name, *_ = quiz.QUESTIONS[number]
    assert quiz.answer(number) == ROOMS[key].titles[name]


def test_the_page_shows_every_room():
    shown = re.findall(r"rooms\.show\((.*?)\)", PAGE.read_text("utf-8"))
    keys = [key for line in shown for key in re.findall(r'"(\w+)"', line)]
    assert sorted(keys) == sorted(ROOMS)


def test_a_verdict_names_every_measure_that_shows_it():
    found = compare.compare([compare.run("half", None, s) for s in (0, 1)],
                            [compare.run("half", "divided-twice", s) for s in (0, 1)])  # fmt: skip
    assert found.where == MEASURES[0]
    assert rooms.verdict(found) == "Seen in training loss, validation accuracy and predictions."


def test_predictions_are_the_probabilities_of_the_right_digits():
    import torch
    from gallery.run import digits, prediction

    images, labels = digits()[2]
    sure = torch.nn.functional.one_hot(labels.long(), 10) * 100.0
    sure[labels == 7] = 0.0  # to the sevens, every digit is as probable
    network = torch.nn.Identity()  # which "sees" the logits
    found = prediction(network, sure, labels)
    assert found == pytest.approx([1] * 7 + [0.1] + [1] * 2)
