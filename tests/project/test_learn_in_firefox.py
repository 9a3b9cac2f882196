"""A task is solved in the page in Firefox too, which Mozilla's own driver operates."""

import importlib.util
import shutil

import pytest
from test_learn_in_browser import NEEDS, TASKS, TITLES, address, project

pytest.importorskip("marionette_driver", reason="marionette-driver is not installed")

from marionette_driver import By, Wait, expected  # noqa: E402
from marionette_driver.keys import Keys  # noqa: E402
from marionette_driver.marionette import Marionette  # noqa: E402

__all__ = ["address", "project"]  # fixtures
PATIENCE = 120  # seconds
WRITE = "document.querySelector(arguments[0]).env.editor.setValue(arguments[1], 1)"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        pytest.skip("no Firefox found: install one")
    log = str(tmp_path_factory.mktemp("firefox") / "log")  # the driver removes what lies there
    driver = Marionette(bin=path, headless=True, port=0, startup_timeout=PATIENCE, gecko_log=log)
    driver.start_session()
    yield driver
    driver.quit()
    driver.cleanup()


@pytest.fixture(scope="module")
def start(firefox, address):
    """Where the book is, for a browser that the server knows: its address opens once."""
    firefox.navigate(address)
    return firefox.get_url()


@pytest.mark.parametrize("track", TASKS)
def test_a_task_is_solved_in_the_page(firefox, start, project, track):
    if importlib.util.find_spec(NEEDS[track]) is None:
        pytest.skip(f"{NEEDS[track]} is not installed")
    chapter, task, text, (wrong, right), said = TASKS[track]
    firefox.navigate(f"{start}chapters/{chapter}.html#task-{chapter}-{task}")
    box = whole = f"#task-{chapter}-{task} "
    see(firefox, box + ".task-said, " + box + ".task-open")
    for tab in firefox.find_elements(By.CSS_SELECTOR, f"label[data-sync-id={track}]"):
        if tab.is_displayed():
            tab.click()
            break
    box += f"[data-track={track}] " if track in TITLES else ""
    see(firefox, box + ".task-open").click()
    for answer, state in ((wrong, ":not(.passed)"), (right, ".passed")):
        see(firefox, box + ".ace_editor")
        place = firefox.find_element(By.CSS_SELECTOR, box + ".ace_text-input")
        if answer == wrong:
            written = [box + ".ace_editor", text.format(answer)]
            firefox.execute_script(WRITE, written, sandbox=None)
        else:
            place.send_keys(Keys.CONTROL + "a")
            place.send_keys(*keys(text.format(answer)))
        place.send_keys(Keys.CONTROL + Keys.ENTER)
        see(firefox, box + f".task-verdict .task-headline:not(.early){state}")
        verdict = firefox.find_element(By.CSS_SELECTOR, box + ".task-verdict").text
        assert (said in verdict) == (answer == wrong)
    assert text.format(right) in (project / f"src/exercises/{track}/{chapter}.py").read_text(
        "utf-8"
    )
    firefox.refresh()
    see(firefox, whole + ".task-mark.passed")  # in the title, for all tracks


def keys(text):
    """What a person presses: the editor indents by itself, as the line before and after a colon."""
    pressed, depth = [], 0
    for line in text.splitlines():
        wanted = (len(line) - len(line.lstrip())) // 4
        pressed += [Keys.BACK_SPACE * (depth - wanted), line.lstrip(), Keys.ENTER]
        depth = wanted + line.endswith(":")
    return [*pressed, Keys.BACK_SPACE * depth]


def see(firefox, selector):
    """An element, once it is there and shown."""
    found = Wait(firefox, timeout=PATIENCE).until(
        expected.element_present(By.CSS_SELECTOR, selector)
    )
    Wait(firefox, timeout=PATIENCE).until(expected.element_displayed(found))
    return found
