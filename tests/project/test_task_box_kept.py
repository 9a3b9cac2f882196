"""Nothing that a learner types in a task box is lost, whatever happens elsewhere."""

import pytest
from browsing import HTML
from fake_desk import served
from task_boxes import (
    FULL,
    HEAD,
    PAGE,
    PLACE,
    RIGHT,
    SLEEPS,
    WRONG,
    begin,
    check,
    comes_back,
    kept,
    opened,
    says,
    text,
    write,
)


def test_what_is_typed_is_there_after_a_reload(context, site, desk):
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        tab.reload()  # at once: the page keeps it when it is left
        assert text(begin(tab)) == HEAD + WRONG
        says(box, "not yet in your file")
        assert "NotImplementedError" in desk.files[PLACE]


@pytest.mark.parametrize("choice", ["Keep mine", "Take the file’s"])
def test_a_change_of_the_file_elsewhere_asks_which_goes_on(context, site, desk, choice):
    other = HEAD + "    return 7"
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        says(box, "not yet in your file")
        desk.files[PLACE] = other
        comes_back(tab)
        question = box.get_by_role("group", name="The file was changed elsewhere")
        question.wait_for()
        shown = question.locator("pre").all_inner_texts()
        assert [one.rstrip() for one in shown] == [HEAD + WRONG, other]
        tab.reload()  # no answer is no choice
        begin(tab)
        question.get_by_role("button", name=choice).click()
        mine = choice == "Keep mine"
        assert text(box) == (HEAD + WRONG if mine else other)
        assert desk.files[PLACE] == other
        box.get_by_role("button", name="Bring back").click()
        assert text(box) == (other if mine else HEAD + WRONG)


def test_nothing_is_written_over_what_was_not_read(context, site, desk):
    with opened(context, site) as (tab, box):
        write(tab, RIGHT)
        desk.files[PLACE] = HEAD + "    return 7"
        tab.keyboard.press("Control+Enter")
        box.get_by_role("group", name="The file was changed elsewhere").wait_for()
        assert desk.files[PLACE] == HEAD + "    return 7"
        box.get_by_role("button", name="Keep mine").click()
        box.get_by_role("button", name="Check").click()
        box.locator(".task-headline", has_text="Right").wait_for()
        assert desk.files[PLACE] == HEAD + RIGHT


def test_an_untouched_editor_follows_the_file(context, site, desk):
    with opened(context, site) as (tab, box):
        desk.files[PLACE] = HEAD + "    return 7"
        comes_back(tab)
        says(box, "this is what it holds now")
        assert text(box) == HEAD + "    return 7"


def test_a_full_store_is_said_and_the_text_stays(context, site, desk):
    context.add_init_script(FULL)
    with opened(context, site) as (tab, box):
        tab.evaluate("window.full = true")
        write(tab, RIGHT)
        says(box, "store is full")
        assert text(box) == HEAD + RIGHT
        check(tab, box, "3 of 3 points")
        assert desk.files[PLACE] == HEAD + RIGHT


def test_what_is_typed_in_one_tab_appears_in_the_other(context, site):
    with opened(context, site) as (_, other), opened(context, site) as (tab, box):
        write(tab, WRONG)
        says(other, "not yet in your file")
        assert text(other) == HEAD + WRONG
        check(tab, box, "1 of 3 points")
        says(other, "As in your file")
        assert text(other) == HEAD + WRONG


def test_a_tab_that_slept_takes_nothing_away(context, site):
    context.add_init_script(SLEEPS)
    with opened(context, site) as (asleep, _), opened(context, site) as (tab, box):
        asleep.evaluate("window.asleep = true")
        write(tab, WRONG)
        says(box, "not yet in your file")
        asleep.evaluate("dispatchEvent(new Event('pagehide'))")
        assert WRONG.strip() in kept(tab)


def test_saving_and_checking_at_once_is_no_conflict(context, site, desk):
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        tab.keyboard.press("Control+s")
        write(tab, RIGHT)
        check(tab, box, "3 of 3 points")
        assert box.locator(".task-question").count() == 0
        assert desk.files[PLACE] == HEAD + RIGHT


def test_what_is_typed_during_a_check_is_not_what_was_checked(context, site, desk):
    desk.endless = True
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        tab.keyboard.press("Control+Enter")
        box.get_by_role("button", name="Stop").wait_for()
        write(tab, RIGHT)
        desk.endless = False
        desk.stopped.set()
        says(box, "Stopped")
        assert text(box) == HEAD + RIGHT and RIGHT.strip() in kept(tab)


def test_reset_asks_first_and_keeps_what_was_there(context, site, desk):
    with opened(context, site) as (tab, box):
        write(tab, WRONG)
        box.get_by_role("button", name="Reset").click()
        box.get_by_role("button", name="Cancel").click()
        assert text(box) == HEAD + WRONG
        box.get_by_role("button", name="Reset").click()
        question = box.get_by_role("group", name="Go back")
        question.get_by_role("button", name="Reset").click()
        says(box, "kept as convolution.saved-1.py")
        assert "NotImplementedError" in text(box)
        box.get_by_role("button", name="Bring back").click()
        assert text(box) == HEAD + WRONG


def test_a_text_that_is_no_python_is_kept_and_the_line_is_named(context, site, desk):
    with opened(context, site) as (tab, box):
        write(tab, "    return (")
        tab.keyboard.press("Control+Enter")
        box.locator(".task-problem", has_text="not Python").wait_for()
        assert kept(tab) is not None and "NotImplementedError" in desk.files[PLACE]


def test_a_server_that_is_gone_costs_nothing(context, desk):
    with served(desk, HTML) as site:
        tab = context.new_page()
        tab.goto(f"{site}/{PAGE}.html")
        box = begin(tab)
        write(tab, WRONG)
    tab.route("**/api/**", lambda route: route.abort())
    tab.keyboard.press("Control+Enter")
    box.locator(".task-problem", has_text="does not answer").wait_for()
    assert text(box) == HEAD + WRONG and kept(tab) is not None
