"""Whatever goes wrong with a download is said in one sentence that says what to do."""

import errno
import os
import sys
import urllib.request
from pathlib import Path
from urllib.error import URLError

import mnist_files
import pytest

import workbook
from workbook.data import downloads, load


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    return mnist_files.use_folder(tmp_path, monkeypatch)


@pytest.fixture
def small(folder, monkeypatch):
    return mnist_files.write_mnist(folder, monkeypatch)


@pytest.fixture
def offline(monkeypatch):
    def refuse(*args, **kwargs):
        raise URLError("Name or service not known")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)


def sentence(kind, *arguments, **keywords):
    """The message of the WorkbookError of that kind which `load` raises."""
    with pytest.raises(kind) as caught:
        load(*arguments, **keywords)
    text = str(caught.value)
    assert text.endswith(".") and "\n" not in text and "Traceback" not in text
    return text


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
    def refuse(*args, **kwargs):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "makedirs", refuse)  # what torchvision calls first
    text = sentence(workbook.UnwritableFolder, "mnist")
    assert os.strerror(code) in text and "make it writable" in text


def test_without_torchvision(monkeypatch):
    monkeypatch.setitem(sys.modules, "torchvision", None)
    text = sentence(workbook.MissingPackage, "mnist")
    assert "pip install torchvision" in text and "load('digits')" in text


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
