"""From arrays to batches in PyTorch: datasets, loaders, padding, augmentation, streams.

A dataset says what example i is; a loader decides in which order and in what groups they come.
Every random decision follows from a seed, so that a run can be repeated.
Check your work with: pytest tests/test_data_pipelines.py -k pytorch
"""

from itertools import islice

import numpy as np
import torch
from torch.nn import functional
from torch.utils.data import (
    DataLoader,
    Dataset,
    IterableDataset,
    get_worker_info,
)


class ArrayDataset(Dataset):
    """Serve examples, pairs of an image and a label, from two arrays.

    Args:
        images: (N, C, H, W) uint8 array, values from 0 to 255.
        labels: (N,) integer array.
        transform: None, or a function from an image tensor to an image
            tensor. It is called whenever an example is read, not before, and
            may work in place: the arrays never change.

    ``len`` gives N. ``dataset[i]`` gives (image, label): a float32 tensor
    (C, H, W) with values from 0 to 1, transformed, and an int64 tensor
    without dimensions. An index beyond the end raises IndexError, which is
    what ends a ``for`` loop over the dataset.

    Raises:
        ValueError: there are not as many labels as images.
    """

    def __init__(self, images, labels, transform=None):
        # BEGIN SOLUTION
        if len(images) != len(labels):
            raise ValueError(f"{len(images)} images, but {len(labels)} labels")
        self.images, self.labels = images, labels
        self.transform = transform
        # END SOLUTION

    def __len__(self):
        # BEGIN SOLUTION
        return len(self.images)
        # END SOLUTION

    def __getitem__(self, index):
        # BEGIN SOLUTION
        image = torch.tensor(self.images[index], dtype=torch.float32) / 255
        if self.transform is not None:
            image = self.transform(image)  # (C, H, W)
        return image, torch.tensor(self.labels[index], dtype=torch.int64)
        # END SOLUTION


def make_loader(dataset, batch_size, training, seed=0):
    """Group a dataset into batches. Iterating once is one epoch.

    For training, every epoch has an order of its own, in which any example
    may come anywhere; the examples left over by the last full batch sit out
    this epoch. Otherwise the examples come in the order of the dataset, all
    of them: the last batch may be smaller.

    Args:
        dataset: a map-style dataset.
        batch_size: examples per batch.
        training: True or False, as above.
        seed: two loaders with the same seed give the same sequence of epochs,
            with different seeds different ones. PyTorch's global generator
            neither matters nor changes, also when ``training`` is False.

    Returns:
        A DataLoader in this process, without workers.
    """
    # BEGIN SOLUTION
    return DataLoader(
        dataset,
        batch_size,
        shuffle=training,
        drop_last=training,
        # also without shuffling: a loader draws a seed for its workers
        generator=torch.Generator().manual_seed(seed),
    )
    # END SOLUTION


def endless(loader):
    """Give out the batches of a loader without end, epoch after epoch.

    Args:
        loader: whatever yields one epoch each time it is iterated.

    Returns:
        An iterator over batches: all of the first epoch, then all of the
        second, as the loader shuffles it, and so on. A batch is read when it
        is asked for, not before.

    Raises:
        ValueError: an epoch has no batch (when the first batch is asked for,
            or at the call if that is known without reading one).
    """
    # BEGIN SOLUTION
    while True:
        batch = None
        for batch in loader:
            yield batch
        if batch is None:
            raise ValueError("the loader has no batch: is a batch too large?")
    # END SOLUTION


def collate_padded(examples, padding=0):
    """Make one batch of sequences that differ in length.

    To be used as ``DataLoader(..., collate_fn=collate_padded)``.

    Args:
        examples: a list of N pairs: a (length,) int64 tensor, a label (int).
            A length may be 0, and tokens may be equal to ``padding``.
        padding: what fills the places behind the end of a sequence.

    Returns:
        (tokens, mask, labels): the sequences, (N, L) int64 with L the longest
        length in this batch; (N, L) bool, True where a token stands, False
        where padding does; (N,) int64.
    """
    # BEGIN SOLUTION
    sequences, labels = zip(*examples, strict=True)
    lengths = torch.tensor([len(tokens) for tokens in sequences])  # (N,)
    mask = torch.arange(int(lengths.max())) < lengths[:, None]  # (N, L)
    tokens = torch.full(mask.shape, padding)  # (N, L)
    tokens[mask] = torch.cat(sequences)  # row by row, as the mask reads
    return tokens, mask, torch.tensor(labels)
    # END SOLUTION


def augmented(image, seed, epoch, index, max_shift=2):
    """Mirror and move an image at random, the same way for the same numbers.

    With probability 1/2 the image is mirrored left to right. It is moved by
    dy rows and dx columns, two independent integers, each equally likely from
    -max_shift to max_shift, both included; what comes in is zero. Which of
    all this happens is a pure function of (seed, epoch, index): it depends
    neither on earlier calls nor on the global generators, and these do not
    change. Two different triples are independent of each other.

    Args:
        image: (C, H, W) tensor; it stays as it is.
        seed: integer >= 0, of the whole run.
        epoch: integer >= 0.
        index: integer >= 0, of the example in its dataset.
        max_shift: integer >= 0.

    Returns:
        A new (C, H, W) tensor.
    """
    # BEGIN SOLUTION
    rng = np.random.default_rng([seed, epoch, index])
    if rng.random() < 0.5:
        image = image.flip(-1)
    dy, dx = rng.integers(-max_shift, max_shift, size=2, endpoint=True)
    framed = functional.pad(image, [max_shift] * 4)  # (C, H + 2m, W + 2m)
    top, left = max_shift - dy, max_shift - dx
    height, width = image.shape[1:]
    return framed[:, top : top + height, left : left + width]  # (C, H, W)
    # END SOLUTION


class WorkerStream(IterableDataset):
    """Stream records, each of them once, also when several workers read.

    Each worker of a DataLoader has its own copy of the stream and iterates
    over it. Together they yield every record once, and their shares differ by
    one record at most. Without workers the stream yields all records, in
    order. The source may be endless: never read it to its end first.

    Args:
        open_source: a function without arguments; each call returns a fresh
            iterator over all records, the same ones in the same order.

    ``iter`` may be called again and then starts from the beginning.
    """

    def __init__(self, open_source):
        # BEGIN SOLUTION
        self.open_source = open_source
        # END SOLUTION

    def __iter__(self):
        # BEGIN SOLUTION
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        return islice(self.open_source(), first, None, step)
        # END SOLUTION
