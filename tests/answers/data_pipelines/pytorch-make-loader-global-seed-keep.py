# task: make_loader
# verdict: wrong
# mistake: The seed is given to the global generator.
# mistake: The smaller last batch is kept in training.
# told: global-generator-seeded, small-batch-kept
def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=training, drop_last=False, generator=generator)
