# task: make_loader
# verdict: wrong
# mistake: the last batch, which is not full, is kept in training
# told: small-batch-kept
def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(
        dataset, batch_size=batch_size, shuffle=training, drop_last=False, generator=generator
    )
