"""CIFAR-10 in one NumPy file, `cifar10.npz`, in the folder of the data sets.

Its arrays are `train_images` and `test_images`, uint8 (N, 32, 32, 3), and `train_labels` and
`test_labels` (N,). The images may come in any order: what is checked is which ones are there.
"""

import hashlib
import zipfile
from pathlib import Path

import numpy as np

from workbook.errors import CorruptFile

FILE = "cifar10.npz"
CLASSES = (
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
)  # fmt: skip
# SHA-256 over the sorted SHA-256 of each label and image, in the order of channels, rows, columns.
SUMS = {
    "train": "55a61f79a40ece2ceda9fb5f9f7078f6ea2fc4952489cef56682bcf92cfcc260",
    "test": "325704b01eb92e1e2a6215ae6a916bb7db7de054af0c496be1c7be2e0fcfbf5f",
}


def read(root):
    """The arrays of the file.

    Args:
        root: Folder of the data sets.

    Returns:
        tuple: (images (N, 3, 32, 32) uint8, labels (N,)) of train and of test, and the classes.

    Raises:
        CorruptFile: The file is not what it should be.
    """
    path = Path(root, FILE)
    try:
        with np.load(path) as file:
            parts = [_arrays(file, part) for part in SUMS]
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise CorruptFile(
            f"{path} cannot be read as CIFAR-10: delete it, and load the data set again."
        ) from error
    for (images, labels), (part, expected) in zip(parts, SUMS.items(), strict=True):
        if sum_of(images, labels) != expected:
            raise CorruptFile(
                f"{path} does not hold the {part} images of CIFAR-10: delete it, and load the "
                "data set again."
            )
    return *parts, CLASSES


def _arrays(file, part):
    images, labels = file[f"{part}_images"], file[f"{part}_labels"]
    if images.dtype != np.uint8 or images.shape != (len(labels), 32, 32, 3):
        raise ValueError("not images of 32 x 32 pixels with three channels")
    return np.ascontiguousarray(images.transpose(0, 3, 1, 2)), labels.reshape(-1)  # (N, C, H, W)


def sum_of(images, labels):
    """One checksum for a set of labeled images, whatever their order."""
    rows = zip(labels.astype(np.uint8), images, strict=True)
    digests = sorted(hashlib.sha256(label.tobytes() + image.tobytes()).digest()
                     for label, image in rows)  # fmt: skip
    return hashlib.sha256(b"".join(digests)).hexdigest()
