"""The public data sets: what torchvision reads, and one sentence for whatever goes wrong."""

import errno
import pickle
import struct
import sys
import urllib.request
from pathlib import Path
from urllib.error import URLError

import numpy as np
import pytest

import workbook
from workbook.data import downloads, load

ROWS = {"train": 300, "t10k": 60}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """WORKBOOK_DATA is an empty folder, and nothing is remembered from another test."""
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path))
    for remembered in (downloads._fetch, downloads._fetch_apart):
        remembered.cache_clear()
    return tmp_path


@pytest.fixture
def offline(monkeypatch):
    def refuse(*args, **kwargs):
        raise URLError("Name or service not known")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)


def write_idx(folder, rows=ROWS, kind="MNIST"):
    """A data set of that kind in the files that torchvision reads; returns the arrays."""
    raw = folder / kind / "raw"
    raw.mkdir(parents=True)
    rng, arrays = np.random.default_rng(0), {}
    for part, count in rows.items():
        images = rng.integers(256, size=(count, 28, 28), dtype=np.uint8)
        labels = (np.arange(count) % 10).astype(np.uint8)
        header = struct.pack(">4i", 2051, count, 28, 28)
        (raw / f"{part}-images-idx3-ubyte").write_bytes(header + images.tobytes())
        header = struct.pack(">2i", 2049, count)
        (raw / f"{part}-labels-idx1-ubyte").write_bytes(header + labels.tobytes())
        arrays[part] = images, labels
    return arrays


@pytest.fixture
def small(folder, monkeypatch):
    """A little MNIST that the checks take for the real one."""
    arrays = write_idx(folder)
    sizes = {path.name: path.stat().st_size for path in folder.glob("MNIST/raw/*")}
    monkeypatch.setattr(downloads, "IDX_BYTES", sizes)
    monkeypatch.setattr(downloads, "VALIDATION", 50)
    return arrays


def sentence(kind, *arguments, **keywords):
    """The message of the WorkbookError of that kind which `load` raises."""
    with pytest.raises(kind) as caught:
        load(*arguments, **keywords)
    text = str(caught.value)
    assert text.endswith(".") and "\n" not in text and "Traceback" not in text
    return text


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


@pytest.mark.parametrize("name", downloads.KNOWN)
def test_without_a_network(name, offline):
    text = sentence(workbook.NoNetwork, name)
    assert all(word in text for word in (name, "connect", "WORKBOOK_DATA", "load('digits')"))


@pytest.mark.parametrize(
    "error", [TimeoutError(), ConnectionResetError(), RuntimeError("HTTP 503")]
)
def test_a_network_that_breaks_down(error, monkeypatch):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(urllib.request, "urlopen", fail)
    assert "connect" in sentence(workbook.NoNetwork, "fashion_mnist")


def test_a_truncated_file_is_named(folder, small):
    path = folder / "MNIST" / "raw" / "train-images-idx3-ubyte"
    path.write_bytes(path.read_bytes()[:-1000])
    text = sentence(workbook.CorruptFile, "mnist")
    assert str(path) in text and "delete it" in text


def test_a_file_of_the_right_size_with_wrong_content(folder, small):
    path = folder / "MNIST" / "raw" / "train-labels-idx1-ubyte"
    path.write_bytes(b"\0" * path.stat().st_size)
    text = sentence(workbook.CorruptFile, "mnist")
    assert str(folder / "MNIST") in text and "delete it" in text


def test_a_damaged_batch_of_cifar_is_named(folder, offline):
    path = folder / "cifar-10-batches-py" / "data_batch_3"
    path.parent.mkdir()
    path.write_bytes(b"not a batch")
    text = sentence(workbook.CorruptFile, "cifar10")
    assert str(path) in text and "delete it" in text


def test_a_folder_that_cannot_be_made(folder, monkeypatch):
    (folder / "file").write_text("in the way")
    monkeypatch.setenv("WORKBOOK_DATA", str(folder / "file" / "data"))
    text = sentence(workbook.UnwritableFolder, "mnist")
    assert str(folder / "file" / "data") in text and "WORKBOOK_DATA" in text


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_takes_no_files(code, monkeypatch):
    import os

    def refuse(*args, **kwargs):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "makedirs", refuse)  # what torchvision calls first
    text = sentence(workbook.UnwritableFolder, "mnist")
    assert os.strerror(code) in text and "make it writable" in text


def test_a_read_only_folder_with_the_data_serves(folder, small):
    folder.chmod(0o500)
    try:
        assert len(load("mnist").test) == 60
    finally:
        folder.chmod(0o700)


def test_without_torchvision(monkeypatch):
    monkeypatch.setitem(sys.modules, "torchvision", None)
    text = sentence(workbook.MissingPackage, "mnist")
    assert "pip install torchvision" in text and "load('digits')" in text


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


def test_a_process_of_its_own_brings_the_arrays(folder):
    raw = folder / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for part, count in {"train": 60_000, "t10k": 10_000}.items():
        for name, header in [
            ("images-idx3", struct.pack(">4i", 2051, count, 28, 28)),
            ("labels-idx1", struct.pack(">2i", 2049, count)),
        ]:
            path = raw / f"{part}-{name}-ubyte"
            path.write_bytes(header)
            with path.open("r+b") as file:  # the rest is zeros, and takes no room on the disk
                file.truncate(downloads.IDX_BYTES[path.name])
    train, test, classes = downloads._fetch_apart("mnist", str(folder))
    assert train[0].shape == (60_000, 1, 28, 28) and test[1].shape == (10_000,)
    assert train[0].dtype == np.uint8 and len(classes) == 10


def test_a_process_of_its_own_brings_the_error(folder, small, monkeypatch):
    (folder / "MNIST" / "raw" / "t10k-labels-idx1-ubyte").write_bytes(b"short")

    def here(command, env):
        assert (
            command[0] == sys.executable
            and Path(env["PYTHONPATH"].split(":")[0], "workbook").is_dir()
        )
        downloads.leave(*command[-3:])

    monkeypatch.setattr(downloads.subprocess, "run", here)
    with pytest.raises(workbook.CorruptFile, match="t10k-labels-idx1-ubyte is damaged"):
        downloads._fetch_apart("mnist", str(folder))


def test_a_process_of_its_own_that_dies(folder, monkeypatch):
    monkeypatch.setattr(downloads.subprocess, "run", lambda command, env: None)
    with pytest.raises(workbook.WorkbookError, match="torchvision failed to start"):
        downloads._fetch_apart("mnist", str(folder))
