# task: make_loader
# verdict: right
def make_loader(dataset, batch_size, training, seed=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(dataset, batch_size, shuffle=training, drop_last=training, generator=generator)
