# task: make_loader
# verdict: wrong
# mistake: torch.manual_seed(seed) returns PyTorch's global generator, so making a loader seeds it, iterating moves it, and other draws change the order
# told: global-generator-seeded
def make_loader(dataset, batch_size, training, seed=0):
    return DataLoader(
        dataset, batch_size, shuffle=training, drop_last=training,
        generator=torch.manual_seed(seed),
    )
