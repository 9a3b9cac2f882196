"""A book of a few pages in a folder of its own, for tests of the extensions."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pytest

pytest.importorskip("jupyter_book", reason="the book's requirements are not installed")

from click.testing import CliRunner  # noqa: E402
from jupyter_book.cli.main import main as jupyter_book  # noqa: E402
from sphinx.config import Config  # noqa: E402
from sphinx.util.console import strip_colors  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
FROM_TOOLS = ["tools/cheat_sheet.py"]  # what extensions import from there


@dataclass
class Outcome:
    """What a build did: its exit code, the pages that it read and wrote, and what it said."""

    code: int
    said: str

    def pages(self, verb):
        return set(re.findall(rf"{verb}\.\.\. \[ *\d+%\] ([\w/-]+)", strip_colors(self.said)))

    def warns(self, text):
        return self.code != 0 and bool(re.search(f"WARNING:.*{re.escape(text)}", self.said, re.S))

    @property
    def facts(self):
        return self.code, self.pages("reading sources"), self.pages("writing output")


class Book:
    """A book in a folder."""

    def __init__(self, folder):
        self.folder = folder

    def build(self):
        command = ["build", str(self.folder / "book"), "-W", "-n", "--keep-going"]
        Config.config_values["templates_path"].default.clear()  # as if in a process of its own
        with mock.patch.dict(os.environ):  # a build sets the environment of its kernels
            result = CliRunner().invoke(jupyter_book, command)
        return Outcome(result.exit_code, result.output)

    def change(self, name, old, new):
        """Put a text in place of another, in a file that keeps its time."""
        path = self.folder / name
        before, text = path.stat(), path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def html(self, page):
        return (self.folder / f"_build/html/{page}.html").read_text("utf-8")


def lay_out(folder, files):
    """The project's configuration and extensions, and the files of a book of a few pages."""
    for name in ("_config.yml", "book/_ext", "book/_assets", "book/_kernel", *FROM_TOOLS):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, folder / name)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return Book(folder)
