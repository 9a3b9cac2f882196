# task: make_loader
# verdict: wrong
# mistake: only the training loader gets a generator of its own; the other one draws a seed for its workers from PyTorch's global generator at each iteration, and so changes it
# told: generator-only-for-training
def make_loader(dataset, batch_size, training, seed=0):
    options = {"batch_size": batch_size, "num_workers": 0}
    if training:
        source = torch.Generator()
        source.manual_seed(seed)
        options.update(shuffle=True, drop_last=True, generator=source)
    return DataLoader(dataset, **options)
