"""Which pages `autograder learn` shows: the whole book, or its text until that is built."""

import subprocess

import pytest

pytest.importorskip("uvicorn", reason="uvicorn is not installed")

from autograder.serve import run  # noqa: E402
from autograder.serve.pages import Pages  # noqa: E402


def written(folder, *names):
    """A folder with these files, whose texts are the folder's name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(folder.name, "utf-8")
    return folder


@pytest.fixture
def sphinx(monkeypatch):
    """The builds that were asked for, and how they end: code and what stands in stderr."""

    class Sphinx:
        asked, code, said = [], 0, ""

        def run(self, command, cwd, **_):
            self.asked.append(cwd)
            return subprocess.CompletedProcess(command, self.code, "", self.said)

    made = Sphinx()
    made.asked = []
    monkeypatch.setattr(run.subprocess, "run", made.run)
    return made


def test_a_whole_book_is_not_built_again(tmp_path, sphinx):
    written(tmp_path / "_build/html", "index.html", "searchindex.js")
    said = []
    run.prepare(tmp_path, said.append)
    assert sphinx.asked == said == []


@pytest.mark.parametrize("names", [(), ("index.html",)])
def test_without_a_whole_book_the_text_is_built(tmp_path, sphinx, names):
    written(tmp_path / "_build/html", *names)  # without the search index a build was cut off
    said = []
    run.prepare(tmp_path, said.append)
    assert sphinx.asked == [tmp_path]
    assert "up to a minute" in said[0] and "until `make book` has run" in said[1]


@pytest.mark.parametrize("stderr, words", [
    ("python: No module named sphinx", "`make learn` installs them"),
    ("first\nfile.md: bad", r"could not be built \(file.md: bad\): `make book` says more"),
    ("", "it said nothing"),
])  # fmt: skip
def test_what_cannot_be_built_is_one_sentence(tmp_path, sphinx, stderr, words):
    sphinx.code, sphinx.said = 1, stderr
    with pytest.raises(run.NoPagesError, match=words):
        run.prepare(tmp_path, lambda said: None)


def test_the_whole_book_takes_its_place_while_the_server_runs(tmp_path):
    whole, quick = run.folders(tmp_path)
    written(quick, "index.html", "searchindex.js")
    pages = Pages(whole, quick)

    def shown():
        return open(pages.lookup_path("index.html")[0], encoding="utf-8").read()

    assert shown() == "learn"
    written(whole, "index.html")  # being built
    assert shown() == "learn"
    written(whole, "searchindex.js")
    assert shown() == "html"
