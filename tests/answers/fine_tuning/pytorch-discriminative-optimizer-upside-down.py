# task: discriminative_optimizer
# verdict: wrong
# mistake: The head gets the smallest rate and the input the largest.
# told: smallest-rate-at-the-head
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    settings, rate = [], learning_rate
    for group in groups:
        settings.insert(0, {"params": list(group.parameters()), "lr": rate})
        rate = rate / factor
    return optimizer(settings)
