"""The marks of what is done follow the learner's work, also where no server grades."""

import pytest
from task_boxes import (
    FULL,
    HEAD,
    PAGE,
    RIGHT,
    WRONG,
    begin,
    check,
    opened,
    says,
    write,
)

OTHER = ("convolution", "conv2d", "scratch")


@pytest.fixture
def solved(published, site):
    """A published page on which a task was opened and solved, and its box."""
    published.add_init_script("window.loaded = true")
    published.add_init_script(FULL)
    tab = published.new_page()
    tab.goto(f"{site}/{PAGE}.html")
    box = begin(tab)
    write(tab, RIGHT)
    check(tab, box, "3 of 3 points")
    marked(box, "✓ 3/3")
    return tab, box


def marked(box, words):
    box.locator(".task-mark", has_text=words).wait_for()


def unmarked(box):
    box.locator(".task-mark").wait_for(state="detached")


def reset(box):
    box.get_by_role("button", name="Reset").click()
    box.get_by_role("group", name="Go back").get_by_role("button", name="Reset").click()
    says(box, "is kept as")


def test_a_reset_takes_the_mark_away(context, site):
    with opened(context, site) as (tab, box):
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        marked(box, "✓ 3/3")
        reset(box)
        unmarked(box)


def test_a_reset_on_a_published_page_takes_the_mark_away(solved):
    tab, box = solved
    reset(box)
    unmarked(box)
    tab.reload()
    tab.locator(".task-open").first.wait_for()
    tab.wait_for_load_state("networkidle")
    assert tab.locator(".task-mark, .task-done").count() == 0


def test_what_is_typed_on_a_published_page_is_not_what_was_checked(solved):
    tab, box = solved
    write(tab, WRONG)
    marked(box, "0/3 points, changed since the check")
    tab.reload()
    marked(box, "0/3 points, changed since the check")
    begin(tab)
    write(tab, RIGHT)  # as it was checked
    marked(box, "✓ 3/3")


def test_a_file_that_is_taken_over_changes_the_marks_of_all_its_tasks(solved, desk, tmp_path):
    tab, box = solved
    other = tab.locator("#task-" + "-".join(OTHER[:2]))
    desk.verdicts[OTHER] = {"status": "changed", "earned": 0, "possible": 3}
    path = tmp_path / "convolution.py"
    path.write_text(HEAD + WRONG, "utf-8")
    box.locator("input[type=file]").set_input_files(path)
    for _ in range(2):  # and Python does not run in the page that is loaded anew
        marked(box, "0/3 points, changed since the check")
        marked(other, "0/3 points, changed since the check")
        tab.reload()


def test_a_mark_that_cannot_be_kept_is_said_and_no_older_one_stays(solved):
    tab, box = solved
    tab.evaluate("window.full = true")
    write(tab, WRONG)
    check(tab, box, "1 of 3 points")
    says(box, "What you wrote is kept, but not its mark")
    marked(box, "1/3")
    tab.reload()
    begin(tab)
    marked(box, "1/3")  # Python in the page knows it


def test_python_is_not_loaded_for_the_marks_alone(solved, desk):
    tab, box = solved
    desk.asked.clear()
    tab.reload()
    marked(box, "✓ 3/3")
    assert desk.asked == []
