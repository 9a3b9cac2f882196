"""Photographs of ants and bees, in folders: those of PyTorch's tutorial on transfer learning.

They are read by the framework that is at work: by torchvision's `ImageFolder`, or, where only
TensorFlow is loaded, by Keras' `image_dataset_from_directory`. Both scale the shorter side to 8/7
of the size that is asked for (256 pixels for 224) and keep the middle, as is usual for ImageNet.
"""

import sys
from pathlib import Path

import numpy as np

from workbook import errors
from workbook.data.splits import Split, Splits, divide, keep

FOLDER = "hymenoptera_data"  # as the tutorial's archive unpacks
CLASSES = ("ants", "bees")
FEWEST = {"train": 115, "val": 65}  # of a class, to notice an archive that was half unpacked
ARCHIVE = "https://download.pytorch.org/tutorial/hymenoptera_data.zip"
VALIDATION = 40


def load_photographs(name, size, seed, samples, root):
    """The photographs as arrays.

    Args:
        name: "photographs".
        size: Height and width; None: 224.
        seed: Seed by which 40 validation photographs are taken from the training ones.
        samples: Number of photographs to keep in all; None keeps all.
        root: Folder of the data sets.

    Returns:
        Splits: Images (N, 3, size, size), float32 in [0, 1]; the tutorial's validation
            photographs are the test ones, on which nothing is chosen.

    Raises:
        WorkbookError: One sentence that says what to do.
    """
    folder = find(root)
    train, test = (_read(folder / part, size or 224) for part in FEWEST)
    train, validation = divide(train, [VALIDATION], seed)
    return keep(Splits(train, validation, test, CLASSES, name), samples, seed)


def find(root):
    """The folder with the photographs.

    Args:
        root: Folder of the data sets.

    Returns:
        Path: It has the folders `train` and `val`, and each of them `ants` and `bees`.

    Raises:
        WorkbookError: It is not there, or too little is in it.
    """
    folder = Path(root, FOLDER)
    if not folder.is_dir():
        raise errors.NoNetwork(
            f"The photographs are not in {folder}: download {ARCHIVE} and unpack it in {root}, or "
            "set WORKBOOK_DATA to the folder in which it is unpacked."
        )
    for part, fewest in FEWEST.items():
        for kind in CLASSES:
            count = len(list(folder.glob(f"{part}/{kind}/*.jpg")))
            if count < fewest:
                raise errors.CorruptFile(
                    f"{folder / part / kind} has {count} photographs, which is too few: unpack "
                    f"{ARCHIVE} in {root} again."
                )
    return folder


def _read(folder, size):
    keras = "tensorflow" in sys.modules and "torch" not in sys.modules
    images, labels = (by_keras if keras else by_torchvision)(folder, size)
    return Split(images, labels)


def by_torchvision(folder, size):
    """Images (N, 3, size, size) in [0, 1] and labels (N,), read by torchvision."""
    try:
        from torchvision import datasets, transforms
    except ImportError as error:
        raise _missing("torchvision") from error
    scale = transforms.Resize(_larger(size))
    steps = [scale, transforms.CenterCrop(size), transforms.PILToTensor()]
    rows = datasets.ImageFolder(folder, transform=transforms.Compose(steps))
    images = np.stack([image.numpy() for image, _ in rows]).astype(np.float32) / 255  # (N, C, H, W)
    return images, np.array(rows.targets, dtype=np.int64)


def by_keras(folder, size):
    """Images (N, 3, size, size) in [0, 1] and labels (N,), read by Keras."""
    try:
        import keras
    except ImportError as error:
        raise _missing("tensorflow") from error
    larger = _larger(size)
    rows = keras.utils.image_dataset_from_directory(
        folder, image_size=(larger, larger), crop_to_aspect_ratio=True, shuffle=False, verbose=False
    )
    images, labels = (np.concatenate(part) for part in zip(*rows.as_numpy_iterator(), strict=True))
    edge = (larger - size) // 2
    images = images[:, edge : edge + size, edge : edge + size]  # (N, size, size, 3)
    images = np.ascontiguousarray(images.transpose(0, 3, 1, 2)) / np.float32(255)  # (N, C, H, W)
    return images, labels.astype(np.int64)


def _larger(size):
    return round(size * 8 / 7)


def _missing(package):
    return errors.MissingPackage(
        f"The photographs are read by {package}, which is not installed: "
        f"run `pip install {package}`."
    )
