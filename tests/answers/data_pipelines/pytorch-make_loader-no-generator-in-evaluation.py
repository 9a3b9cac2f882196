# task: make_loader
# verdict: wrong
# mistake: without training the loader has no generator and draws from the global one; the last small batch is dropped always
# told: generator-only-for-training, validation-incomplete
def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.Generator().manual_seed(seed) if training else None
    return DataLoader(
        dataset, batch_size=batch_size, shuffle=training, drop_last=True, generator=generator
    )
