# task: make_loader
# verdict: right
class _Groups:
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
    return DataLoader(
        dataset,
        batch_sampler=_Groups(len(dataset), batch_size, training, seed),
        generator=torch.Generator(),
    )
