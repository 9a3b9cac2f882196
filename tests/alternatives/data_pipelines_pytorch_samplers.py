"""Another right solution: samplers written by hand, torch generators, loops."""

import random

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils import data as torch_data


class ArrayDataset:  # a map-style dataset needs no base class
    def __init__(self, images, labels, transform=None):
        if len(labels) != len(images):
            raise ValueError("not as many labels as images")
        self.pixels = torch.from_numpy(images.copy()).float().div(255)
        self.classes = torch.from_numpy(labels.astype("int64"))
        self.change = transform or (lambda image: image)

    def __len__(self):
        return self.pixels.shape[0]

    def __getitem__(self, i):
        return self.change(self.pixels[i].clone()), self.classes[i]


class Shuffled:
    def __init__(self, size, seed):
        self.size, self.random = size, random.Random(seed)

    def __len__(self):
        return self.size

    def __iter__(self):
        order = list(range(self.size))
        self.random.shuffle(order)
        return iter(order)


def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    if not training:
        return torch_data.DataLoader(dataset, batch_size=batch_size, generator=generator)
    sampler = torch_data.BatchSampler(Shuffled(len(dataset), seed), batch_size, drop_last=True)
    return torch_data.DataLoader(dataset, batch_sampler=sampler, generator=generator)


class endless:
    def __init__(self, loader):
        self.loader = loader

    def __iter__(self):
        return self

    def __next__(self):
        if not hasattr(self, "epoch"):
            self.epoch = iter(self.loader)
            batch = next(self.epoch, self)
            if batch is self:
                raise ValueError("nothing to repeat")
            return batch
        for batch in self.epoch:
            return batch
        self.epoch = iter(self.loader)
        return next(self.epoch)


def collate_padded(examples, padding=0):
    sequences = [tokens for tokens, _ in examples]
    tokens = pad_sequence(sequences, batch_first=True, padding_value=padding)
    mask = pad_sequence([torch.ones(len(one)).bool() for one in sequences], batch_first=True)
    return [tokens, mask, torch.as_tensor([label for _, label in examples])]


def augmented(image, seed, epoch, index, max_shift=2):
    dice = random.Random(f"{seed}/{epoch}/{index}")
    out = torch.zeros_like(image)
    dy, dx = (dice.randint(-max_shift, max_shift) for _ in range(2))
    mirrored = dice.random() >= 0.5
    _, height, width = image.shape
    for y in range(max(0, dy), min(height, height + dy)):
        for x in range(max(0, dx), min(width, width + dx)):
            out[:, y, x] = image[:, y - dy, x - dx]
    return torch.flip(out, dims=(2,)) if mirrored else out


class WorkerStream(torch_data.IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.source = open_source

    def __iter__(self):
        info = torch_data.get_worker_info()
        for i, record in enumerate(self.source()):
            if info is None or i % info.num_workers == info.num_workers - 1 - info.id:
                yield record
