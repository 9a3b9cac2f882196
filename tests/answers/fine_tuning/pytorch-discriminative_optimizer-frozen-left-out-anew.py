# task: discriminative_optimizer
# verdict: wrong
# mistake: parameters that are frozen at the moment are left out, so they don't learn when they are unfrozen later
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):  # fmt: skip
    settings = []
    rate = learning_rate
    for group in reversed(groups):
        parameters = [p for p in group.parameters() if p.requires_grad]
        settings.insert(0, {"params": parameters, "lr": rate})
        rate = rate / factor
    return optimizer(settings)
