"""Answers that are plain data, and that a judge can hardly read, compare or put into words."""

import json
import struct
import time

import pytest
from marking_toy import class_of_two, grade

from autograder.submission import wire

ODD = {
    "bytes": 'np.full(30, b"q")', "texts": 'np.full(30, "q")', "large": "10**1200",
    "no_text": 'np.frombuffer(b"\\xff" * 240, "<U2")', "many_large": "[10**1200] * 5",
    "mixed_keys": '{1: 2, None: "x" * 100_000, (1, 2): b"x"}', "deep": "np.zeros((1,) * 40)",
}  # fmt: skip


def test_keys_that_are_all_compared_with_each_other_are_refused():
    keys = {"d": [[number * (2**61 - 1), 0] for number in range(1, 100_000)]}
    text = json.dumps(keys).encode()
    begin = time.monotonic()
    with pytest.raises(wire.WireError, match="too many keys"):
        wire.decode(struct.pack(">Q", len(text)) + text)
    assert time.monotonic() - begin < 5
    few = {number: [number] for number in range(3000)}
    assert wire.decode(wire.encode(few)) == few


@pytest.mark.parametrize("text", ["[]", "[[1]]", '{"l": 5}', '{"d": [["value", []]]}', "1" * 4000])
def test_json_that_is_no_answer_is_refused(text):
    with pytest.raises(wire.WireError):
        wire.decode(struct.pack(">Q", len(text)) + text.encode())


def test_an_answer_that_cannot_be_put_into_words_fails_by_itself(tmp_path):
    toy = class_of_two(tmp_path)
    for name, value in ODD.items():
        path = tmp_path / "class" / name / "scratch/toy.py"
        path.parent.mkdir(parents=True)
        text = f"import numpy as np\n\n\ndef half(*_, **__):\n    return {value}\n"
        path.write_text(text, "utf-8")
    done, records = grade(toy)
    assert done.returncode == 0, done.stdout
    for name in ODD:
        mark = records[name]["half"]
        assert (mark["points"], mark["status"]) == (0, "failed"), mark["message"]
        assert sorted(mark["received_tests"]) == mark["expected_tests"] and mark["message"]
    assert records["ada"]["half"]["status"] == "passed"
