# task: make_loader
# verdict: wrong
# mistake: without training no generator is given, so the iterator draws a base seed from PyTorch's global generator
# told: generator-only-for-training
def make_loader(dataset, batch_size, training, seed=0):
    if training:
        generator = torch.Generator().manual_seed(seed)
        return DataLoader(dataset, batch_size, shuffle=True, drop_last=True, generator=generator)
    return DataLoader(dataset, batch_size)
