"""CIFAR-10 from one file: it is read in any order, and nothing else passes for it."""

import mnist_files
import numpy as np
import pytest

import workbook
from workbook.data import cifar_file, downloads, load


@pytest.fixture
def arrays(tmp_path, monkeypatch):
    """Twenty small stand-ins for the images, whose checksums are taken for the real ones."""
    mnist_files.use_folder(tmp_path, monkeypatch)
    monkeypatch.setattr(downloads, "VALIDATION", 10)
    rng, found = np.random.default_rng(0), {}
    for part in ("train", "test"):
        found[f"{part}_images"] = rng.integers(256, size=(20, 32, 32, 3), dtype=np.uint8)
        found[f"{part}_labels"] = np.arange(20) % 10
        images = found[f"{part}_images"].transpose(0, 3, 1, 2)  # (N, 3, 32, 32)
        total = cifar_file.sum_of(np.ascontiguousarray(images), found[f"{part}_labels"])
        monkeypatch.setitem(cifar_file.SUMS, part, total)
    return found


def test_the_images_come_with_their_labels(arrays, tmp_path):
    np.savez(tmp_path / "cifar10.npz", **arrays)
    splits = load("cifar10")
    assert [len(splits.train), len(splits.validation), len(splits.test)] == [10, 10, 20]
    assert splits.classes[3] == "cat" and (splits.test.labels == arrays["test_labels"]).all()
    red = arrays["test_images"][7, :, :, 0]
    np.testing.assert_allclose(splits.test.images[7, 0] * 255, red, atol=1e-4)


def test_the_order_does_not_matter(arrays, tmp_path):
    order = np.random.default_rng(1).permutation(20)
    shuffled = {name: array[order] for name, array in arrays.items()}
    np.savez(tmp_path / "cifar10.npz", **shuffled)
    assert (load("cifar10").test.labels == arrays["test_labels"][order]).all()


@pytest.mark.parametrize("damage", ["a pixel", "a label", "one missing", "an array", "no archive"])
def test_what_is_not_cifar_is_said_in_one_sentence(arrays, tmp_path, damage):
    if damage == "a pixel":
        arrays["train_images"][0, 0, 0, 0] ^= 1
    elif damage == "a label":
        arrays["train_labels"] = arrays["train_labels"][::-1]
    elif damage == "one missing":
        arrays = {name: array[1:] for name, array in arrays.items()}
    elif damage == "an array":
        del arrays["test_labels"]
    np.savez(tmp_path / "cifar10.npz", **arrays)
    if damage == "no archive":
        (tmp_path / "cifar10.npz").write_bytes(b"nothing")
    with pytest.raises(workbook.CorruptFile, match="cifar10.npz.*delete it.*again[.]$"):
        load("cifar10")
