"""Another right solution: NumPy as long as possible, hashes for seeds, functions for classes."""

import hashlib

import numpy as np
import torch
from torch.utils import data as torch_data


class ArrayDataset(torch_data.TensorDataset):
    def __init__(self, images, labels, transform=None):
        if images.shape[0] != labels.shape[0]:
            raise ValueError("images and labels do not go together")
        super().__init__(torch.tensor(images), torch.tensor(labels))
        self.transforms = [] if transform is None else [transform]

    def __getitem__(self, index):
        image, label = super().__getitem__(index)
        image = image.to(torch.float32).mul(1 / 255)
        for transform in self.transforms:
            image = transform(image)
        return image, label.long()


class Groups:
    """Lists of indices, an epoch of them each time it is iterated."""

    def __init__(self, count, size, training, seed):
        self.count, self.size, self.training = count, size, training
        self.dice = np.random.default_rng(seed)

    def __len__(self):
        whole, rest = divmod(self.count, self.size)
        return whole + (rest > 0 and not self.training)

    def __iter__(self):
        order = np.arange(self.count)
        if self.training:
            self.dice.shuffle(order)
        for number in range(len(self)):
            yield order[self.size * number :][: self.size].tolist()


def make_loader(dataset, batch_size, training, seed=0):
    groups = Groups(len(dataset), batch_size, training, seed)
    return torch_data.DataLoader(dataset, batch_sampler=groups, generator=torch.Generator())


def endless(loader):
    epoch = iter(loader)
    for batch in epoch:
        yield batch
        break
    else:
        raise ValueError("an epoch without a batch")
    while True:
        yield from epoch
        epoch = iter(loader)


def collate_padded(examples, padding=0):
    longest = max(len(tokens) for tokens, _ in examples)
    tokens = np.full((len(examples), longest), padding, dtype=np.int64)
    mask = np.zeros(tokens.shape, dtype=bool)
    for row, (sequence, _) in enumerate(examples):
        tokens[row, : len(sequence)] = sequence.numpy()
        mask[row, : len(sequence)] = True
    labels = np.array([label for _, label in examples], dtype=np.int64)
    return tuple(map(torch.from_numpy, (tokens, mask, labels)))


def augmented(image, seed, epoch, index, max_shift=2):
    text = ",".join(str(int(number)) for number in (seed, epoch, index))
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    places = 2 * max_shift + 1
    number, mirror = divmod(number, 2)
    number, row = divmod(number, places)
    number, column = divmod(number, places)
    if mirror:
        image = image[..., list(range(image.shape[-1]))[::-1]]
    channels, height, width = image.shape
    frame = image.new_zeros(channels, height + 2 * max_shift, width + 2 * max_shift)
    frame.narrow(1, max_shift, height).narrow(2, max_shift, width).copy_(image)
    windows = frame.unfold(1, height, 1).unfold(2, width, 1)
    return windows[:, row, column].clone()


class WorkerStream(torch_data.IterableDataset):
    def __init__(self, open_source):
        self.begin = open_source

    def __iter__(self):
        records, info = self.begin(), torch_data.get_worker_info()
        if info is None:
            return records
        return self.share(records, info.id, info.num_workers)

    @staticmethod
    def share(records, left, count):
        for record in records:
            if left == 0:
                yield record
            left = (left - 1) % count
