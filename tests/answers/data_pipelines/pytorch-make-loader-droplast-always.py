# task: make_loader
# verdict: wrong
# mistake: The smaller last batch is dropped in evaluation too.
# told: validation-incomplete
def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=training, drop_last=True, generator=generator)
