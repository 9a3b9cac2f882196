# task: make_loader
# verdict: wrong
# mistake: the order is drawn once, when the loader is made, and is the same in every epoch
# mistake: without training the loader has no generator of its own: each iteration draws a seed from the global one and so changes it

def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return DataLoader(dataset, batch_size=batch_size)
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    return DataLoader(
        dataset, batch_size=batch_size, sampler=order, drop_last=True,
        generator=generator,
    )  # fmt: skip
