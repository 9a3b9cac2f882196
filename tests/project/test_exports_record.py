"""Records are read with care, and a broken one is named in one sentence."""

import json

import pytest
from marking_records import record, task, write

from autograder.exports.record import RecordError, read_records

WHOLE = (True, True), (True,)


def test_a_record_comes_back(tmp_path):
    ada, bob = record("bob", late=(1, 0.5)), record("ada")
    read = read_records(write(tmp_path, ada, bob))
    assert [one.submission for one in read] == ["ada", "bob"]
    assert read[1].late.factor == 0.5 and read[1].marks == 3
    assert read[0].task("pytorch/lenet.LeNet").tests[1].possible == 3
    assert read[0].environment.packages == {"torch": "2.14.0"}


def test_what_a_newer_writer_adds_is_left_out(tmp_path):
    read = read_records(write(tmp_path, record(added={"anything": 1})))
    assert not hasattr(read[0], "added")


BROKEN = {
    "format": ({"format": 2}, "its format is 2, not 1"),
    "lacks": ({"key": None}, "key is not a text"),
    "number": ({"points": "6"}, "points is not a number"),
    "bool": ({"points": True}, "points is not a number"),
    "nan": ({"marks": float("nan")}, "no number that can be a mark"),
    "infinite": ({"seconds": float("inf")}, "no number that can be a mark"),
    "sum": ({"points": 7, "marks": 7}, "its points are 7, its tasks' 6"),
    "more": ({"marks": 60}, "60 marks were made of 6 points"),
    "less": ({"marks": -1}, "-1 marks were made of 6 points"),
    "list": ({"tasks": {}}, "tasks is not a list"),
    "inside": ({"files": [{"path": 3, "sha256": "", "bytes": 1}]}, "files[0].path is not a text"),
}


@pytest.mark.parametrize("change, said", BROKEN.values(), ids=BROKEN)
def test_a_broken_record_is_named_in_one_sentence(tmp_path, change, said):
    folder = write(tmp_path, record("ada"), record("bob", **change))
    with pytest.raises(RecordError) as error:
        read_records(folder)
    assert said in str(error.value) and "1.json" in str(error.value)
    assert "\n" not in str(error.value)


def test_points_beyond_a_task_are_refused(tmp_path):
    forged = task("pytorch/lenet.LeNet", (True, True))
    forged["points"] = 400
    with pytest.raises(RecordError, match="has 400 of 4 points"):
        read_records(write(tmp_path, record(tasks=[forged], points=400, possible=4, marks=4)))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"format": 1}', "\xff"])
def test_what_is_no_record_at_all(tmp_path, text):
    folder = write(tmp_path, record())
    (folder / "records/x.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(RecordError, match="x.json is broken"):
        read_records(folder)


def test_two_records_of_one_submission(tmp_path):
    with pytest.raises(RecordError, match="second record of the submission ada"):
        read_records(write(tmp_path, record("ada"), record("ada")))


def test_a_folder_without_records(tmp_path):
    with pytest.raises(RecordError, match="holds no records"):
        read_records(tmp_path)


def test_texts_lose_what_no_report_can_show(tmp_path):
    said = "a\x00b\x1b[31mc\ud800d\u202ee\r\nf"
    read = read_records(write(tmp_path, record(flags=[{"kind": said, "task": None, "what": ""}])))
    assert read[0].flags[0].kind == "a\ufffdb\ufffd[31mc\ufffdd\ufffde\nf"


def test_a_text_without_end_is_cut(tmp_path):
    folder = write(tmp_path, record(flags=[{"kind": "k", "task": None, "what": "x" * 50_000}]))
    assert len(read_records(folder)[0].flags[0].what) < 10_100
    assert len(json.loads((folder / "records/0.json").read_text())["flags"][0]["what"]) == 50_000
