"""Another right solution: torch's own generators and affine maps, scatter, nested iterators."""

import itertools

import torch
from torch.utils import data as torch_data


class ArrayDataset(torch_data.Dataset):
    def __init__(self, images, labels, transform=None):
        if len(images) - len(labels):
            raise ValueError("one label for each image")
        self.pairs = list(zip(images, labels, strict=True))
        self.transform = transform

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, index):
        pixels, label = self.pairs[index]
        image = torch.asarray(pixels.astype("float32") / 255)
        image = image if self.transform is None else self.transform(image)
        return image, torch.as_tensor(int(label))


class Order(torch_data.Sampler):
    def __init__(self, size, seed):
        self.size, self.seeds = size, itertools.count()
        self.seed = seed

    def __len__(self):
        return self.size

    def __iter__(self):
        dice = torch.Generator().manual_seed(1_000_003 * self.seed + next(self.seeds))
        return iter(torch.rand(self.size, generator=dice).argsort().tolist())


def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.Generator().manual_seed(0)
    more = {"sampler": Order(len(dataset), seed)} if training else {"shuffle": False}
    return torch_data.DataLoader(
        dataset, batch_size, drop_last=bool(training), generator=generator, **more
    )


def endless(loader):
    def epoch():
        nothing = True
        for batch in loader:
            nothing = False
            yield batch
        if nothing:
            raise ValueError("nothing comes from this loader")

    return itertools.chain.from_iterable(epoch() for _ in itertools.repeat(None))


def collate_padded(examples, padding=0):
    lengths = torch.as_tensor([len(tokens) for tokens, _ in examples])
    mask = torch.arange(int(lengths.max())).expand(len(examples), -1).lt(lengths[:, None])
    flat = torch.cat([tokens for tokens, _ in examples])
    tokens = torch.full(mask.shape, padding, dtype=torch.long).masked_scatter_(mask, flat)
    return tokens, mask, torch.LongTensor([label for _, label in examples])


def augmented(image, seed, epoch, index, max_shift=2):
    number = hash((int(seed), int(epoch), int(index))) % 2**63
    dice = torch.Generator().manual_seed(number)
    flip, dy, dx = (torch.rand(3, generator=dice, dtype=torch.float64)).tolist()
    dy, dx = (int(one * (2 * max_shift + 1)) - max_shift for one in (dy, dx))
    _, height, width = image.shape
    rows, columns = torch.arange(height) - dy, torch.arange(width) - dx
    inside = ((rows >= 0) & (rows < height))[:, None] & ((columns >= 0) & (columns < width))
    source = image.flip(2) if flip < 0.5 else image
    found = source[:, rows.clamp(0, height - 1)][:, :, columns.clamp(0, width - 1)]
    return torch.where(inside, found, torch.zeros((), dtype=image.dtype))


class WorkerStream(torch_data.IterableDataset):
    def __init__(self, open_source):
        self.open_source = open_source

    def __iter__(self):
        info = torch_data.get_worker_info()
        numbered = enumerate(self.open_source())
        if info is None:
            yield from (record for _, record in numbered)
        else:
            yield from (one for i, one in numbered if (i - info.id) % info.num_workers == 0)
