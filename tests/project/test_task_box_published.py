"""Task boxes and progress where no server grades: published pages, files, and no scripts at all."""

import re

import pytest
from browsing import HTML, VIEWS, open_page
from fake_desk import MISTAKE
from task_boxes import (
    BOX,
    HEAD,
    PAGE,
    PLACE,
    RIGHT,
    WRONG,
    begin,
    check,
    opened,
    says,
    text,
    write,
)


def test_without_scripts_the_box_is_what_it_was(browser, site):
    context = browser.new_context(java_script_enabled=False, **VIEWS["desktop"])
    tab = context.new_page()
    tab.goto(f"{site}/{PAGE}.html")
    box = tab.locator(BOX)
    assert "def conv_output_size" in box.locator(".highlight-python").first.inner_text()
    assert "pytest tests/test_convolution.py" in box.locator(".highlight-bash").inner_text()
    assert box.locator("button").count() == 0
    context.close()


def test_a_page_without_tasks_loads_nothing_of_it(context, site, desk):
    desk.absent = True
    tab, asked = context.new_page(), []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2].split("?")[0]))
    tab.goto(f"{site}/references.html")
    assert "task_start.js" in asked and not {"task.js", "task.css", "ace.js"} & {*asked}


def test_the_editor_comes_with_its_license_and_nothing_more():
    found = {path.name for path in (HTML / "_static/vendor/ace").iterdir()}
    assert found == {"ace.js", "mode-python.js", "ext-searchbox.js", "LICENCE"}


def test_a_track_that_nothing_here_can_grade_says_what_to_do(context, site):
    with open_page(context, site, "chapters/tensors") as (tab, _):
        box = tab.locator(".admonition.task").first
        tab.locator("label[data-sync-id=tf]:visible").first.click()
        box.locator("[data-track=tf]").get_by_role("button", name="Solve it here").click()
        says(box, "TensorFlow is not installed here: autograder doctor says how")


@pytest.mark.parametrize("track, title", [("pytorch", "PyTorch"), ("tf", "TensorFlow")])
def test_a_published_page_says_how_to_solve_a_task_of_a_framework(published, site, track, title):
    with open_page(published, site, "chapters/tensors") as (tab, _):
        box = tab.locator(".admonition.task").first
        tab.locator(f"label[data-sync-id={track}]:visible").first.click()
        box.locator(f"[data-track={track}]").get_by_role("button", name="Solve it here").click()
        says(box, f"A browser cannot run {title}: get the project and start the book with")
        box.get_by_role("link", name="How to install it").click()
        assert tab.url == f"{site}/installing.html"


def test_a_page_from_a_file_says_how_to_solve_its_tasks(context):
    tab = context.new_page()
    tab.goto((HTML / f"{PAGE}.html").as_uri())
    box = tab.locator(BOX)
    box.get_by_role("button", name="Solve it here").click()
    says(box, "start the book with “autograder learn”")


def test_your_progress_shows_points_minutes_and_what_is_next(context, site, desk):
    desk.verdicts[PLACE] = {"status": "passed", "earned": 8, "possible": 8}
    with open_page(context, site, "progress") as (tab, complaints):
        row = tab.locator(".progress-table tr", has_text="Convolution")
        assert re.search(r"1/\d+\s+.*8/\d+", row.inner_text(), re.S)
        assert re.search(r"about \d+ minutes", tab.locator(".progress-next").inner_text())
        assert tab.get_by_role("button", name="Print").is_visible()
        assert complaints == []


def test_a_published_page_says_what_it_loads_and_checks(published, site):
    tab = published.new_page()
    tab.goto(f"{site}/{PAGE}.html")
    box = tab.locator(BOX)
    box.get_by_role("button", name="Solve it here").click()
    says(box, "Loading Python: 4.2 of 12.6 MB, once")
    tab.evaluate("window.loaded = true")
    box.locator(".ace_focus").wait_for()
    write(tab, WRONG)
    check(tab, box, "1 of 3 points")
    assert MISTAKE in box.locator(".task-mistake").inner_text()
    says(box, "Kept in this browser.")


def test_work_in_the_browser_goes_out_as_a_file_and_comes_in_again(published, site, desk, tmp_path):
    published.add_init_script("window.loaded = true")
    tab = published.new_page()
    tab.goto(f"{site}/{PAGE}.html")
    box = begin(tab)
    write(tab, WRONG)
    with tab.expect_download() as download:
        box.get_by_role("button", name="Download the file").click()
    assert download.value.suggested_filename == "convolution.py"
    assert download.value.path().read_text("utf-8") == HEAD + WRONG
    other = tmp_path / "convolution.py"
    other.write_text(HEAD + RIGHT, "utf-8")
    box.locator("input[type=file]").set_input_files(other)
    says(box, "Taken over from convolution.py")
    assert text(box) == HEAD + RIGHT


def test_without_a_grader_the_page_remembers_what_this_browser_has_checked(context, site, desk):
    with opened(context, site) as (tab, box):
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        desk.absent = True
    tab = context.new_page()
    tab.goto(f"{site}/progress.html")
    row = tab.locator(".progress-table tr", has_text="Convolution")
    assert re.search(r"1/\d+\s+.*3/\d+", row.inner_text(), re.S)
    assert "Nothing here sees your files" in tab.locator(".your-progress").inner_text()
