"""The task boxes of the built pages, driven as a learner does: the page's side of every message.

The answers come from a stand-in; that the real ones are the same is tested where they are made.
"""

import re

import pytest
from browsing import SCREENS, VIEWS, open_page
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
    window,
    write,
)


def test_the_editor_is_loaded_when_a_task_is_opened(context, site):
    with open_page(context, site, PAGE) as (tab, _):
        asked = []
        tab.on("request", lambda request: asked.append(request.url))
        assert tab.evaluate("typeof window.ace") == "undefined"
        begin(tab)
        assert tab.locator(".ace_editor").count() == 1
        assert any(url.endswith("vendor/ace/ace.js") for url in asked)


@pytest.mark.parametrize("view", VIEWS)
def test_wrong_then_right_by_keyboard_alone(browser, site, desk, view):
    context = window(browser, view)
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        check(tab, box, "1 of 3 points")
        verdict = box.locator(".task-verdict")
        assert MISTAKE in verdict.locator(".task-mistake").inner_text()
        link = verdict.get_by_role("link", name="Read the paragraph")
        assert link.get_attribute("href") == f"{site}/{PAGE}.html#sec-convolution-size"
        assert tab.evaluate("(id) => Boolean(document.getElementById(id))", "sec-convolution-size")
        assert "the same mistake" in verdict.locator(".task-rest").inner_text()
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not tab.evaluate(wide)
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        assert "3/3" in box.locator(".task-marks").inner_text()
        assert desk.files[PLACE] == HEAD + RIGHT
    context.close()


def test_a_difference_is_shown_row_by_row_and_as_pictures(context, site):
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        check(tab, box, "1 of 3 points")
        labels = box.locator(".task-failure dt").all_inner_texts()
        assert labels == ["called", "came", "expected", "difference", "hint"]
        came = box.get_by_role("img", name="came, 3 values: 24, 26, 28")
        assert came.locator(".differs").count() == 2
        assert box.get_by_role("img", name="expected, 3 values: 24, 28, 32").is_visible()


def test_points_and_marks_are_there_after_a_reload(context, site):
    with opened(context, site) as (tab, box):
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        tab.reload()
        assert "3/3" in box.locator(".task-marks").inner_text()
        chapter = tab.locator(".bd-sidebar-primary .current .task-done")
        assert re.match(r"1/\d+", chapter.inner_text())
        begin(tab)
        assert text(box) == HEAD + RIGHT


def test_escape_and_tab_leave_the_editor(context, site):
    with opened(context, site) as (tab, box):
        before = text(box)
        tab.keyboard.press("Escape")
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.textContent") == "Check"
        assert text(box) == before
        assert "Escape, then Tab" in box.locator(".task-keys").inner_text()
        label = box.locator("textarea.ace_text-input").get_attribute("aria-label")
        assert "Your code of conv_output_size, NumPy" in label


def test_the_editor_indents_colors_and_takes_back(context, site):
    with opened(context, site) as (tab, box):
        before = text(box)
        tab.keyboard.press("Control+End")
        tab.keyboard.type("\nif size:")
        tab.keyboard.press("Enter")
        tab.keyboard.type("return 1")
        assert text(box).endswith("if size:\n    return 1")
        word = box.locator(".ace_keyword", has_text="return").last
        colors = [one.evaluate("(one) => getComputedStyle(one).color")
                  for one in (word, box.locator(".ace_line").last)]  # fmt: skip
        assert colors[0] != colors[1]
        for _ in range(40):
            tab.keyboard.press("Control+z")
        assert text(box) == before


def test_what_failed_first_is_shown_while_other_tests_still_run(context, site, desk):
    desk.slow = True
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        tab.keyboard.press("Control+Enter")
        headline = box.locator(".task-headline.early")
        assert "the other tests still run" in headline.inner_text()
        assert "padding=4" in box.locator(".task-verdict").inner_text()
        assert "Probably" not in box.locator(".task-verdict").inner_text()
        assert box.locator("progress").evaluate("(one) => [one.value, one.max]") == [1, 3]
        desk.stopped.set()
        box.locator(".task-headline:not(.early)", has_text="1 of 3 tests pass").wait_for()
        assert MISTAKE in box.locator(".task-verdict").inner_text()
        assert box.locator("progress").is_hidden()


def test_a_check_can_be_stopped(context, site, desk):
    desk.endless = True
    with opened(context, site) as (tab, box):
        write(tab, RIGHT)
        tab.keyboard.press("Control+Enter")
        assert box.get_by_role("button", name="Check").is_disabled()
        box.get_by_role("button", name="Stop").click()
        says(box, "Stopped. What you typed is kept.")
        assert text(box) == HEAD + RIGHT
        assert box.get_by_role("button", name="Check").is_enabled()


def test_hints_open_one_after_the_other_and_are_counted(context, site, desk):
    with opened(context, site) as (_, box):
        hints = box.locator("details.task-fold", has_text=re.compile(r"^\s*Hint"))
        for number in range(hints.count()):
            box.get_by_role("button", name=f"Hint {number + 1} of").click()
            assert hints.nth(number).get_attribute("open") is not None
        assert box.get_by_role("button", name="No more hints").is_disabled()
        assert [one["do"] for one in desk.asked].count("hint") == hints.count()


def test_lines_are_counted_as_in_the_file(context, site):
    with opened(context, site) as (_, box):
        assert box.locator(".ace_gutter-cell").first.inner_text() == "12"


def test_a_finger_opens_a_task_types_and_checks(browser, site, desk):
    context = window(browser, "phone", **SCREENS["small phone"])
    with open_page(context, site, PAGE) as (tab, complaints):
        box = tab.locator(BOX)
        box.get_by_role("button", name="Solve it here").tap()
        box.locator(".ace_line", has_text='"""').last.tap(force=True)  # it ends the docstring
        tab.keyboard.type(f"\n{RIGHT.strip()}")
        box.get_by_role("button", name="Check").tap()
        box.locator(".task-headline", has_text="3 of 3 points").wait_for()
        assert f'    """\n{RIGHT}\n' in desk.files[PLACE]
        assert complaints == []
    context.close()


def test_an_iphone_does_not_zoom_into_the_editor(browser, site):
    """It does where the field that takes the keys has letters of less than 16 pixels."""
    phone = {"user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)"}
    context = window(browser, "phone", **SCREENS["small phone"], **phone)
    with opened(context, site) as (_, box):
        size = "(one) => parseFloat(getComputedStyle(one).fontSize)"
        assert box.locator(".ace_text-input").evaluate(size) >= 16
    context.close()
