# task: make_loader
# verdict: wrong
# mistake: without training no generator is given, so that iterating draws from PyTorch's global one
# told: generator-only-for-training
def make_loader(dataset, batch_size, training, seed=0):
    if training:
        g = torch.Generator()
        g.manual_seed(seed)
        return DataLoader(
            dataset, batch_size=batch_size, shuffle=True, drop_last=True, generator=g
        )
    return DataLoader(dataset, batch_size=batch_size, shuffle=False)
