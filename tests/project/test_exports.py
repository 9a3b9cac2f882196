"""Exports of marks: read back with other parsers than those that wrote them."""

import base64
import csv
import io
import json
import subprocess
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree as xml

import pytest
from marking_records import PAGE, SAYS, TASKS, record, task, write

from autograder.exports.bundle import bundle
from autograder.exports.record import Late, read_records
from autograder.exports.rows import rows as rows_of
from autograder.exports.services import classroom, gradescope, no_command
from autograder.exports.tables import read_roster, safe
from autograder.exports.write import OUTPUTS, export

HALF = (True, False), (False,)
EVIL = [
    '=HYPERLINK("http://x","y")', "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1",
    "a;=1+1", 'a",=1+1', "a\n=1+1", "\uff1d1+1", "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>", "{{ 7 * 7 }}", "]]><x>", "'\"><b>", "../../etc/passwd",
]  # fmt: skip


@pytest.fixture
def three(tmp_path):
    """A whole answer, a half one that is late, and one that is empty."""
    lost = task("pytorch/lenet.LeNet", (False, False))
    lost.update(tests=[], received_tests=[], status="error", message="It ran out of memory.")
    rest = task("pytorch/lenet.count_multiply_adds", (True,))
    return read_records(write(
        tmp_path, record("ada"), record("bob", HALF, (SAYS, None), late=(2, 0.5)),
        record("eve", tasks=[lost, rest], points=2, marks=2,
               flags=[{"kind": "import", "task": None, "what": "imports torchvision.models"}]),
    ))  # fmt: skip


def rows(text):
    return list(csv.reader(io.StringIO(text)))


def test_csv(three):
    head, *found = rows(export("csv", three))
    table = [dict(zip(head, row, strict=True)) for row in found]
    assert [one["submission"] for one in table] == ["ada", "bob", "eve"]
    assert [float(one["marks"]) for one in table] == [6, 0.5, 2]
    assert table[1]["pytorch/lenet.LeNet mistakes"] == SAYS
    assert table[2]["for_review"] == "import" and table[2]["without_result"] == "2"
    assert table[0]["tests_sha256"] == "b" * 64


def test_json_holds_everything(three):
    found = json.loads(export("json", three))["records"]
    assert found[1]["late"] == {"days": 2, "factor": 0.5}
    assert found[2]["flags"][0]["kind"] == "import"


def test_junit_accounts_for_every_expected_test(three):
    suites = xml.fromstring(export("junit", three))
    cases = suites.findall("testsuite/testcase")
    assert len(cases) == 3 * 3
    assert len(suites.findall("testsuite/testcase/failure")) == 2
    errors = suites.findall("testsuite/testcase/error")
    assert [one.text for one in errors] == ["It ran out of memory."] * 2
    for suite in suites:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        assert int(suite.get("errors")) == len(suite.findall("testcase/error"))
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))


@pytest.mark.parametrize("status, kind", [("missing", "failure"), ("error", "error")])
def test_work_that_was_not_handed_in_is_a_case_that_fails(tmp_path, status, kind):
    nothing = dict(tests=[], expected_tests=[], received_tests=[], points=0.0, status=status)
    passed = [[False] * len(tests) for tests in TASKS.values()]
    tasks = [
        {**task(*one), **nothing, "message": "No file for it."}
        for one in zip(TASKS, passed, strict=True)
    ]
    made = record(tasks=tasks, points=0, marks=0, files=[])
    suites = xml.fromstring(export("junit", read_records(write(tmp_path, made))))
    assert len(suites) == len(TASKS)
    for suite in suites:
        (case,) = suite.findall("testcase")
        assert suite.get("tests") == "1" and case.find(kind).text == "No file for it."
        assert suite.get("failures" if kind == "failure" else "errors") == "1"


def test_gradescope(three):
    found = {name: json.loads(text) for name, text in export("gradescope", three).items()}
    assert sorted(found) == ["ada.json", "bob.json", "eve.json"]
    bob = found["bob.json"]
    assert bob["score"] == 0.5
    assert "so 50 % of the points count. That makes 0.5 marks" in bob["output"]
    assert [one["score"] for one in bob["tests"]] == [1, 0, 0, -0.5]
    assert "so 50 % of the points count" in bob["tests"][-1]["output"]
    assert sum(one["max_score"] for one in found["eve.json"]["tests"]) == 6
    allowed = {"score", "max_score", "status", "name", "number", "output", "visibility"}
    assert all(set(one) <= allowed for result in found.values() for one in result["tests"])
    assert {one["status"] for one in bob["tests"][:-1]} == {"passed", "failed"}
    assert "torchvision" not in json.dumps(found["eve.json"])  # a flag is for the instructor


def test_classroom(three):
    found = export("classroom", three)
    for who, total in (("ada", 6), ("bob", 0.5), ("eve", 2)):
        result = json.loads(base64.b64decode(found[f"{who}.base64"]))
        assert result == json.loads(found[f"{who}.json"])
        # as src/notify-classroom.js of the reporter adds up
        assert sum(one["score"] for one in result["tests"]) == total
        assert result["max_score"] == 6 and result["status"] == ("pass" if total == 6 else "fail")
    assert rows(found["grades.csv"])[2][4:] == ["0.5", "6"]


def worth(name, passed, points, **changes):
    """The mark of a task that the assignment has count for so many points."""
    made = {**task(name, passed), **changes}
    share = sum(one["points"] for one in made["tests"]) / sum(TASKS[name].values())
    return {**made, "points": share * points, "possible": points}


@pytest.mark.parametrize("late", [None, (1, 0.75)])
def test_rows_add_up_to_the_marks_whatever_a_task_is_worth(tmp_path, late):
    """Also where a test gave no result, or the task could not be graded for another reason."""
    lenet, count = TASKS
    lost = worth(lenet, (True, True), 10)
    lost["tests"], lost["received_tests"] = lost["tests"][:1], lost["received_tests"][:1]
    tasks = {"whole": worth(lenet, (False, True), 10), "lost": {**lost, "points": 2.5},
             "error": {**worth(lenet, (True, True), 10), "points": 0.0, "status": "error"},
             "none": worth(lenet, (False, False), 10, tests=[], received_tests=[]) }  # fmt: skip
    tasks["none"]["points"] = 0.0
    for name, one in tasks.items():
        both = [one, worth(count, (True,), 50)]
        points = sum(one["points"] for one in both)
        marks = points * (late[1] if late else 1)
        made = record(name, late=late, tasks=both, points=points, possible=60, marks=marks)
        (read,) = read_records(write(tmp_path / name, made))
        there, here = gradescope(read), classroom(read)
        assert there["score"] == pytest.approx(marks) and here["max_score"] == 60
        for tests in (there["tests"], here["tests"]):
            assert sum(one["score"] for one in tests) == pytest.approx(marks)
        assert sum(one.get("max_score", 0) for one in there["tests"]) == pytest.approx(60)


def test_the_page_of_a_submission_and_the_items_have_the_points_of_the_assignment(tmp_path):
    (lenet, count) = TASKS
    both = [worth(lenet, (False, True), 10), worth(count, (True,), 50)]
    made = record("ada", tasks=both, points=57.5, possible=60, marks=57.5)
    records = read_records(write(tmp_path, made))
    text = " ".join(Page(export("html", records)["ada.html"]).text.split())
    assert "0 of 2.5 points" in text and "test_values (7.5 points)" in text
    assert [one.points for one in rows_of(records[0].tasks[0])] == [0, 7.5]


def test_a_log_of_a_workflow_executes_nothing():
    said = no_command("::error::x\n  ::notice title=Autograding report::{}\n##[command]x")
    assert "::" not in said and "##[" not in said


def test_moodle_and_canvas_take_names_from_the_roster(three):
    roster = read_roster(
        "\ufeffsubmission,name,email,id,username,section,canvas_id\n"
        'ada,"Lovelace, Ada",ada@x.org,1815,ada1,A,77\n'
    )
    head, ada, bob, _ = rows(export("moodle", three, roster))
    assert head[:4] == ["ID number", "Email address", "Username", "Week 3"]
    assert ada[:4] == ["1815", "ada@x.org", "ada1", "6"] and bob[0] == "bob"
    assert "2 days late" in bob[4] and SAYS in bob[4]
    head, possible, ada, bob, _ = rows(export("canvas", three, roster, assignment_id="512"))
    assert head == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Week 3 (512)"]
    assert possible == ["    Points Possible", "", "", "", "", "6"]
    assert ada == ["Lovelace, Ada", "77", "1815", "ada1", "A", "6"] and bob[5] == "0.5"


@pytest.mark.parametrize("days, factor, words", [
    (1, 0.75, "1 day late, so 75 % of"), (29, 0, "29 days late, so none of"),
    (2, 1 / 3, "2 days late, so 33.33 % of"),
])  # fmt: skip
def test_what_lateness_costs_is_a_sentence(days, factor, words):
    assert words in Late(days, factor).said


def test_a_roster_without_submissions():
    with pytest.raises(ValueError, match="no column submission"):
        read_roster("name,email\n")


class Page(HTMLParser):
    """Tags and attributes of a page, and the text that a reader sees."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self.open = [], "", []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data


def evil(tmp_path, text):
    """A record in which everything that a submission can choose is one text."""
    made = record(text, HALF, (text, text), late=(1, 0.5))
    made["files"][0]["path"] = made["ignored"][0]["path"] = made["ignored"][0]["why"] = text
    made["flags"] = [{"kind": text, "task": text, "what": text}]
    made["environment"]["missing"] = [text]
    for one in made["tasks"]:
        one["message"] = one["title"] = text
        one["mistakes"] = [{"id": "m", "says": text, "page": text}]
        one["expected_tests"] = [*one["expected_tests"], text]
        for test in one["tests"]:
            test["message"] = text
    return read_records(write(tmp_path, made))


@pytest.mark.parametrize("text", EVIL)
def test_no_cell_is_a_formula(tmp_path, text):
    records = evil(tmp_path, text)
    tables = [export(kind, records) for kind in ("csv", "moodle", "canvas")]
    for table in [*tables, export("classroom", records)["grades.csv"]]:
        for separator in ",;\t|":  # a spreadsheet may split at another one than we wrote
            for row in csv.reader(io.StringIO(table), delimiter=separator):
                for cell in row:
                    for line in cell.splitlines():
                        assert not line.strip(" \"'").startswith(tuple("=@+\uff1d")) or (
                            line.strip(' "').startswith("'")
                        ), (separator, cell)


@pytest.mark.parametrize("text", EVIL)
def test_pages_show_texts_and_do_nothing(tmp_path, text):
    for content in export("html", evil(tmp_path, text), book="https://b.org/").values():
        page = Page(content)
        tags = {tag for tag, _ in page.tags}
        assert not tags & {"script", "img", "b", "x", "iframe", "object", "link", "base", "form"}
        assert not any(name.startswith("on") for _, found in page.tags for name in found)
        hrefs = [found["href"] for _, found in page.tags if "href" in found]
        assert all(one.startswith("#") or one.endswith(".html") for one in hrefs)
        # apart from line ends, a reader sees the text as it is
        assert text.strip().split("\r")[-1].split("\n")[-1] in page.text


@pytest.mark.parametrize("text", EVIL)
def test_xml_stays_xml(tmp_path, text):
    suites = xml.fromstring(export("junit", evil(tmp_path, text)))
    assert {one.tag for one in suites.iter()} == {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error",
    }  # fmt: skip


@pytest.mark.parametrize("text", EVIL)
def test_file_names_stay_in_their_folder(tmp_path, text):
    for kind in ("html", "gradescope", "classroom"):
        for name in export(kind, evil(tmp_path, text)):
            assert "/" not in name and not name.startswith(".") and name.isascii()


def test_numbers_stay_numbers():
    assert [safe(one) for one in (-1, 2.5, "-1", "a-b", "a, b")] == [-1, 2.5, "'-1", "a-b", "a, b"]


def test_two_names_that_look_alike_get_two_pages(tmp_path):
    records = read_records(write(tmp_path, record("a/b"), record("A b"), record("index")))
    assert len({name.lower() for name in export("html", records)}) == 4


def test_the_page_of_a_submission(three):
    found = export("html", three, book="https://b.org/idl/")
    bob, eve, index = (Page(found[f"{name}.html"]) for name in ("bob", "eve", "index"))
    links = [found.get("href") for _, found in bob.tags]
    assert "https://b.org/idl/chapters/lenet.html#sec-lenet-activations" in links
    assert SAYS in bob.text and "0.5 of 6 marks" in " ".join(bob.text.split())
    assert "2 of 2 tests" in " ".join(eve.text.split()) and "It ran out of memory." in eve.text
    for secret in ("7301", "torchvision"):
        assert secret in index.text and secret not in bob.text + eve.text
    assert "c" * 64 in bob.text and "b" * 64 in bob.text and "bubblewrap" in bob.text
    assert PAGE in Page(export("html", three)["bob.html"]).text  # without an address, its name


def test_without_an_assignment_file(tmp_path):
    bare = record(assignment={"title": "All tasks", "sha256": None}, submitted_at=None)
    records = read_records(write(tmp_path, bare))
    assert "without a file" in export("html", records)["ada.html"]
    assert all(export(kind, records) for kind in OUTPUTS)


def test_a_marking_of_two_minds_says_so(tmp_path):
    other = record("bob")
    other["environment"]["tests_sha256"] = "d" * 64
    index = export("html", read_records(write(tmp_path, record("ada"), other)))["index.html"]
    assert "2 tests" in index and "Grade again" in index


def test_the_zip_for_gradescope(tmp_path):
    for name in ("solutions/scratch/toy.py", "tests/test_toy.py", "src/autograder/x.py",
                 "src/exercises/scratch/toy.py.saved-1", "tests/project/test_x.py"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    content = bundle(tmp_path, "title = 'x'\n")
    archive = zipfile.ZipFile(io.BytesIO(content))
    modes = {one.filename: one.external_attr >> 16 for one in archive.infolist()}
    assert modes["run_autograder"] == modes["setup.sh"] == 0o755
    assert set(modes) == {
        "run_autograder", "setup.sh", "assignment.toml", "solutions/scratch/toy.py",
        "tests/test_toy.py", "src/autograder/x.py",
    }  # fmt: skip
    assert content == bundle(tmp_path, "title = 'x'\n")
    for name in ("setup.sh", "run_autograder"):
        assert archive.read(name).startswith(b"#!/usr/bin/env bash\n")
        subprocess.run(["bash", "-n"], input=archive.read(name), check=True)


def test_every_format_has_an_output(three):
    for kind, name in OUTPUTS.items():
        assert isinstance(export(kind, three), dict if name.endswith("/") else str)
