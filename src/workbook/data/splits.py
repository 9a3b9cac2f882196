"""Images with labels, and their division into training, validation and test images."""

import hashlib
from dataclasses import dataclass

import numpy as np

from workbook.errors import WorkbookError

LEAST_PER_CLASS = 20  # fewer, and a class would be missing from a validation split


@dataclass(frozen=True, eq=False)
class Split:
    """Labeled images.

    Attributes:
        images: float32 array (N, C, H, W) in [0, 1]; ink is bright on a ground of 0.
        labels: int64 array (N,), each 0 <= label < number of classes.
    """

    images: np.ndarray
    labels: np.ndarray

    def __len__(self):
        return len(self.labels)

    def subset(self, index):
        """The images and labels at `index` (a slice, index array or mask), as a Split."""
        return Split(self.images[index], self.labels[index])


@dataclass(frozen=True, eq=False)
class Splits:
    """A data set divided in three: train on one, choose on the second, report on the third.

    Attributes:
        train: What the weights are fitted to.
        validation: What settings and stopping times may be chosen on.
        test: Nothing is ever chosen on it.
        classes: Tuple of the classes' names, in the order of the labels.
        name: Name of the data set.
    """

    train: Split
    validation: Split
    test: Split
    classes: tuple[str, ...]
    name: str


def divide(whole, parts, seed):
    """Divide a split into stratified random parts.

    Args:
        whole: Split.
        parts: Sizes of all parts but the first, which keeps the rest.
        seed: Seed of the division.

    Returns:
        list[Split]: `1 + len(parts)` disjoint splits, each with the classes in equal proportion.
    """
    from sklearn.model_selection import train_test_split  # 1.5 s: only when data are divided

    rest, cut = np.arange(len(whole)), []
    for size in parts:
        rest, part = train_test_split(
            rest, test_size=size, stratify=whole.labels[rest], random_state=seed
        )
        cut.append(part)
    return [whole.subset(index) for index in [rest, *cut]]


def keep(splits, samples, seed):
    """A smaller data set of the same proportions.

    Args:
        splits: Splits.
        samples: Number of images that the three splits keep together; None keeps all.
        seed: Seed of the choice.

    Returns:
        Splits: Stratified random subsets of the three.

    Raises:
        WorkbookError: There are not that many images.
    """
    parts = [splits.train, splits.validation, splits.test]
    total = sum(map(len, parts))
    if samples is None or samples == total:
        return splits
    if samples > total:
        raise WorkbookError(
            f"The data set {splits.name!r} has {total} images, not {samples}: ask for fewer."
        )
    check_samples(splits.name, samples, len(splits.classes))
    sizes = [round(samples * len(part) / total) for part in parts]
    small = [divide(part, [size], seed)[1] for part, size in zip(parts, sizes, strict=True)]
    return Splits(*small, splits.classes, splits.name)


def check_samples(name, samples, classes):
    """Raise WorkbookError if `samples` images cannot fill three splits of `classes` classes."""
    least = LEAST_PER_CLASS * classes
    if samples < least:
        raise WorkbookError(
            f"The data set {name!r} has {classes} classes and needs at least {least} samples "
            f"to fill three splits, not {samples}."
        )


def checksum(data):
    """SHA-256 of the arrays, to say in a record exactly which data were used.

    Args:
        data: Split or Splits.

    Returns:
        str: 64 hexadecimal digits.
    """
    parts = [data] if isinstance(data, Split) else [data.train, data.validation, data.test]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(np.ascontiguousarray(part.images, dtype="<f4").tobytes())
        digest.update(np.ascontiguousarray(part.labels, dtype="<i8").tobytes())
    return digest.hexdigest()
