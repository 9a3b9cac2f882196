"""Photographs in folders, read by either framework; a few are drawn here."""

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

import workbook
from workbook.data import load, photographs

COUNTS = {"train": 30, "val": 12}
READ = """
import sys, {framework}
import numpy as np
from workbook.data import load, photographs
photographs.FEWEST, photographs.VALIDATION = {{"train": 3, "val": 3}}, 10
np.save(sys.argv[1], load("photographs", size=56).test.images)
assert ("torchvision" in sys.modules) != ("tensorflow" in sys.modules)
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Ants are dark on the left and bees on the right, in photographs of several shapes."""
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path))
    monkeypatch.setattr(photographs, "FEWEST", dict.fromkeys(COUNTS, 3))
    monkeypatch.setattr(photographs, "VALIDATION", 10)
    rng = np.random.default_rng(0)
    for part, count in COUNTS.items():
        for label, kind in enumerate(photographs.CLASSES):
            path = tmp_path / photographs.FOLDER / part / kind
            path.mkdir(parents=True)
            for number in range(count):
                height, width = rng.integers(64, 90, size=2)
                across = np.linspace(0, 200, width) if label == 0 else np.linspace(200, 0, width)
                pixels = np.broadcast_to(across[:, None] + [0, 20, 40], (height, width, 3))
                image = Image.fromarray(pixels.astype(np.uint8))
                image.save(path / f"{number:03}.jpg", quality=95)
    return tmp_path


def test_they_come_with_their_labels(folder):
    splits = load("photographs", size=56)
    assert [len(splits.train), len(splits.validation), len(splits.test)] == [50, 10, 24]
    assert splits.test.images.shape == (24, 3, 56, 56) and splits.test.images.dtype == np.float32
    left = splits.test.images[..., :20].mean(axis=(1, 2, 3))
    right = splits.test.images[..., -20:].mean(axis=(1, 2, 3))
    np.testing.assert_array_equal(left > right, splits.test.labels == 1)
    assert splits.classes == ("ants", "bees")


def test_without_a_size_they_are_as_imagenet_wants_them(folder):
    assert load("photographs", samples=40).test.images.shape[1:] == (3, 224, 224)


def test_both_frameworks_see_the_same_middle(folder, tmp_path):
    """They scale in different ways, which moves an edge by a fraction of a pixel."""
    images = {}
    for name in ("torchvision", "tensorflow"):
        code = READ.format(framework=name)
        path = tmp_path / f"{name}.npy"
        run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        images[name] = np.load(path)
    assert np.abs(images["torchvision"] - images["tensorflow"]).mean() < 0.01


def test_a_folder_that_is_missing(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path))
    with pytest.raises(workbook.NoNetwork, match="download https.*unpack it in.*[.]$"):
        load("photographs")


def test_a_folder_that_is_half_unpacked(folder):
    for path in list((folder / photographs.FOLDER / "val" / "bees").iterdir())[1:]:
        path.unlink()
    with pytest.raises(workbook.CorruptFile, match="bees has 1 photographs.*again[.]$"):
        load("photographs")
