"""The public data sets, as torchvision reads them."""

import os
import pickle
import struct
import subprocess
import sys
from pathlib import Path

import mnist_files
import numpy as np
import pytest

from workbook.data import downloads, load


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    return mnist_files.use_folder(tmp_path, monkeypatch)


@pytest.fixture
def small(folder, monkeypatch):
    return mnist_files.write_mnist(folder, monkeypatch)


def test_a_folder_with_mnist_is_read(small):
    splits = load("mnist")
    assert [len(splits.train), len(splits.validation), len(splits.test)] == [250, 50, 60]
    images, labels = small["t10k"]
    assert (splits.test.labels == labels).all() and splits.classes == tuple("0123456789")
    np.testing.assert_allclose(splits.test.images[:, 0] * 255, images, atol=1e-4)
    assert splits.train.images.dtype == np.float32 and splits.train.labels.dtype == np.int64
    assert (np.bincount(splits.validation.labels) == 5).all()
    known = {image.tobytes() for image in small["train"][0]}
    assert {
        (image * 255).round().astype(np.uint8).tobytes() for image in splits.train.images
    } < known


def test_a_larger_frame_and_fewer_images(small):
    splits = load("mnist", size=32, samples=288)
    assert splits.test.images.shape == (48, 1, 32, 32) and len(splits.train) == 200
    assert not splits.test.images[:, :, :2].any() and not splits.test.images[:, :, :, -2:].any()


def test_cifar_is_read(folder, monkeypatch):
    from torchvision import datasets

    batches = folder / "cifar-10-batches-py"
    batches.mkdir()
    pixels = np.random.default_rng(0).integers(256, size=(20, 3072), dtype=np.uint8)
    batch = {"data": pixels, "labels": list(range(10)) * 2}
    for name, content in [
        ("one", batch),
        ("two", batch),
        ("meta", {"label_names": list("abcdefghij")}),
    ]:
        (batches / name).write_bytes(pickle.dumps(content))
    monkeypatch.setattr(datasets.CIFAR10, "train_list", [["one", None]])
    monkeypatch.setattr(datasets.CIFAR10, "test_list", [["two", None]])
    meta = {"filename": "meta", "key": "label_names", "md5": None}
    monkeypatch.setattr(datasets.CIFAR10, "meta", meta)
    monkeypatch.setattr(downloads, "VALIDATION", 10)
    splits = load("cifar10")
    assert len(splits.train) == 10 and splits.classes == tuple("abcdefghij")
    np.testing.assert_allclose(splits.test.images.reshape(20, -1) * 255, pixels, atol=1e-4)


def test_a_read_only_folder_with_the_data_serves(folder, small):
    folder.chmod(0o500)
    try:
        assert len(load("mnist").test) == 60
    finally:
        folder.chmod(0o700)


def test_the_cache_lies_where_the_system_keeps_caches(monkeypatch):
    monkeypatch.delenv("WORKBOOK_DATA")
    assert downloads.cache_folder().name == "implementing-deep-learning"
    assert downloads.cache_folder().is_absolute()
    monkeypatch.setenv("WORKBOOK_DATA", "~/sets")
    assert downloads.cache_folder() == Path.home() / "sets"


def test_after_tensorflow_torchvision_runs_in_a_process_of_its_own(monkeypatch):
    monkeypatch.setitem(sys.modules, "tensorflow", object())
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    images, labels = np.zeros((6000, 1, 28, 28), np.uint8), np.arange(6000) % 10
    called = []
    result = (images, labels), (images[:40], labels[:40]), tuple("0123456789")
    monkeypatch.setattr(downloads, "_fetch_apart", lambda *args: called.append(args) or result)
    assert len(load("mnist").test) == 40 and called[0][0] == "mnist"


def test_after_tensorflow_mnist_is_read_and_nothing_crashes(folder):
    raw = folder / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for part, count in {"train": 60_000, "t10k": 10_000}.items():
        labels = (np.arange(count) % 10).astype(np.uint8).tobytes()
        (raw / f"{part}-labels-idx1-ubyte").write_bytes(struct.pack(">2i", 2049, count) + labels)
        images = raw / f"{part}-images-idx3-ubyte"
        images.write_bytes(struct.pack(">4i", 2051, count, 28, 28))
        os.truncate(images, downloads.IDX_BYTES[images.name])  # zeros, which take no room
    code = (
        "import tensorflow, workbook.tf\n"
        "from workbook.data import load\n"
        "print(load('mnist').test.images.shape)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.stdout == "(10000, 1, 28, 28)\n", run.stderr
