"""MNIST, Fashion-MNIST and CIFAR-10, fetched and kept by torchvision.

torchvision runs in a process of its own when TensorFlow came first: importing torch after
TensorFlow can end Python with a segmentation fault, and only the arrays are needed.
"""

import os
import pickle
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import lru_cache
from http.client import HTTPException
from pathlib import Path
from tarfile import TarError
from urllib.error import URLError

import numpy as np
from platformdirs import user_cache_path

from workbook import errors
from workbook.data import cifar_file
from workbook.data.digits import DIGITS
from workbook.data.splits import Split, Splits, divide, keep
from workbook.data.transforms import centered

KNOWN = {"mnist": "MNIST", "fashion_mnist": "FashionMNIST", "cifar10": "CIFAR10"}
VALIDATION = 5_000
PATIENCE = 20  # seconds without an answer from a server
IDX_BYTES = {  # torchvision checks the archives, but not these files that it unpacks
    "train-images-idx3-ubyte": 16 + 60_000 * 28 * 28,
    "train-labels-idx1-ubyte": 8 + 60_000,
    "t10k-images-idx3-ubyte": 16 + 10_000 * 28 * 28,
    "t10k-labels-idx1-ubyte": 8 + 10_000,
}
DAMAGE = (AssertionError, ValueError, KeyError, EOFError, pickle.UnpicklingError, TarError)
OFFLINE = (URLError, ConnectionError, TimeoutError, HTTPException, RuntimeError)


def load_download(name, size, seed, samples):
    """A public data set, from WORKBOOK_DATA, from the cache, or from the network.

    Args:
        name: "mnist", "fashion_mnist" or "cifar10".
        size: None for the images as they are; larger, and they get a frame of zeros.
        seed: Seed by which 5,000 validation images are taken from the training images.
        samples: Number of images to keep in all; None keeps all.

    Returns:
        Splits: Images (N, 1, 28, 28), or (N, 3, 32, 32); the test images are the official ones.

    Raises:
        WorkbookError: One sentence that says what to do.
    """
    apart = "tensorflow" in sys.modules and "torch" not in sys.modules
    train, test, classes = (_fetch_apart if apart else _fetch)(name, str(cache_folder()))
    train, validation = divide(_as_split(train, size), [VALIDATION], seed)
    return keep(Splits(train, validation, _as_split(test, size), classes, name), samples, seed)


def cache_folder():
    """Where downloads are kept: the folder that WORKBOOK_DATA names, or the system's cache."""
    named = os.environ.get("WORKBOOK_DATA")
    return Path(named).expanduser() if named else user_cache_path("implementing-deep-learning")


def _as_split(arrays, size):
    images, labels = arrays
    images = images.astype(np.float32) / 255  # (N, C, H, W)
    return Split(images if size is None else centered(images, size), labels.astype(np.int64))


@lru_cache(maxsize=1)
def _fetch(name, root):
    """The arrays, read by torchvision: (images, labels) of train and test, and the classes."""
    if name == "cifar10" and Path(root, cifar_file.FILE).exists():
        return cifar_file.read(root)
    try:
        from torchvision import datasets
    except ImportError as error:
        raise errors.MissingPackage(
            f"The data set {name!r} is read by torchvision, which is not installed: "
            "run `pip install torchvision`, or use load('digits'), which does without it."
        ) from error
    kind = getattr(datasets, KNOWN[name])
    _check_files(kind, root)
    with _one_sentence(name, root):
        train, test = (kind(root, train=flag, download=True) for flag in (True, False))
        classes = DIGITS if name == "mnist" else tuple(train.classes)
        return _arrays(train), _arrays(test), classes


def _arrays(dataset):
    images, labels = np.asarray(dataset.data), np.asarray(dataset.targets)
    if images.ndim == 3:
        return images[:, None], labels  # (N, 1, H, W)
    return images.transpose(0, 3, 1, 2), labels  # (N, C, H, W)


def _check_files(kind, root):
    """Raise CorruptFile for a kept file that cannot be what it should be."""
    if hasattr(kind, "base_folder"):  # CIFAR: torchvision knows the checksums of these files
        from torchvision.datasets.utils import check_integrity

        for file, md5 in kind.train_list + kind.test_list:
            path = Path(root, kind.base_folder, file)
            if path.exists() and not check_integrity(path, md5):
                raise _damaged(path)
        return
    for file, size in IDX_BYTES.items():
        path = Path(root, kind.__name__, "raw", file)
        if path.exists() and path.stat().st_size != size:
            raise _damaged(path)


def _damaged(path):
    return errors.CorruptFile(f"{path} is damaged: delete it, and load the data set again.")


@contextmanager
def _one_sentence(name, root):
    """Turn whatever goes wrong while fetching into one sentence."""
    timeout = socket.getdefaulttimeout()
    socket.setdefaulttimeout(PATIENCE)
    try:
        Path(root).mkdir(parents=True, exist_ok=True)
        yield
    except OFFLINE as error:
        raise errors.NoNetwork(
            f"The data set {name!r} could not be downloaded: connect to the internet, or set "
            "WORKBOOK_DATA to a folder that holds it, or use load('digits'), which is here already."
        ) from error
    except DAMAGE as error:
        raise _damaged(Path(root, KNOWN[name])) from error
    except OSError as error:
        raise errors.UnwritableFolder(
            f"The data set {name!r} cannot be kept in the folder {root} ({error.strerror}): "
            "make it writable, or set WORKBOOK_DATA to a folder that is."
        ) from error
    finally:
        socket.setdefaulttimeout(timeout)


@lru_cache(maxsize=1)
def _fetch_apart(name, root):
    """`_fetch` in a fresh process, which leaves its result or its error in a file."""
    source = str(Path(__file__).resolve().parents[2])
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    code = "import sys; from workbook.data.downloads import leave; leave(*sys.argv[1:])"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "result")
        subprocess.run([sys.executable, "-c", code, name, root, str(file)], env=environment)
        if not file.exists():
            raise errors.WorkbookError(
                f"The data set {name!r} could not be read because torchvision failed to start: "
                'run `python -c "import torchvision"` to see why.'
            )
        result = pickle.loads(file.read_bytes())
    if isinstance(result, errors.WorkbookError):
        raise result
    return result


def leave(name, root, file):
    """Fetch, and leave the arrays, or the error, in a file for the process that asked."""
    try:
        result = _fetch(name, root)
    except errors.WorkbookError as error:
        result = error
    Path(file).write_bytes(pickle.dumps(result))
