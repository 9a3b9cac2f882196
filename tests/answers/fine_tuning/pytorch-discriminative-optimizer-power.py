# task: discriminative_optimizer
# verdict: right
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    settings, rate = [], learning_rate
    for group in reversed(groups):
        settings.insert(0, {"params": list(group.parameters()), "lr": rate})
        rate = rate / factor
    return optimizer(settings)
