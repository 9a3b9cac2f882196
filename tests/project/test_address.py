"""The address of the book is set once."""

import re
import shutil
from pathlib import Path

import pytest

from tools import address

ROOT = Path(__file__).resolve().parents[2]


def test_one_command_changes_every_address(tmp_path):
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    address.main("ada/deep-learning", tmp_path)
    texts = [(tmp_path / name).read_text("utf-8") for name in ("pyproject.toml", "README.md")]
    assert 'Repository = "https://github.com/ada/deep-learning"' in texts[0]
    assert "https://ada.github.io/deep-learning" in texts[1]
    assert "git clone https://github.com/ada/deep-learning" in texts[1]
    owner, _ = address.KEPT.search((ROOT / "pyproject.toml").read_text("utf-8")).groups()
    assert not any(re.search(rf"{owner}(\.github\.io)?/implementing", text) for text in texts)
    with pytest.raises(SystemExit):
        address.main("ada", tmp_path)
