# task: make_loader
# verdict: wrong
# mistake: without training no generator is passed, and each pass over the loader draws a number from PyTorch's global one
# mistake: the examples left over by the last full batch come as a smaller batch in training, too
# told: generator-only-for-training, small-batch-kept
def make_loader(dataset, batch_size, training, seed=0):
    if not training:
        return DataLoader(dataset, batch_size=batch_size, shuffle=False)
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(
        dataset, batch_size=batch_size, shuffle=True, generator=generator
    )
