# task: make_loader
# verdict: wrong
# mistake: without shuffling there is no generator, and the loader draws from PyTorch's global one
# told: generator-only-for-training
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return DataLoader(dataset, batch_size=batch_size)
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        shuffle=True,
        drop_last=True,
        generator=generator,
    )
