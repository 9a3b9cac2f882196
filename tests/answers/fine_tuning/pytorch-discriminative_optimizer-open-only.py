# task: discriminative_optimizer
# verdict: wrong
# mistake: parameters that are frozen at the moment are left out, so they never learn when they are unfrozen later
# told: frozen-parameters-left-out
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):  # fmt: skip
    settings, rate = [], learning_rate
    for group in reversed(groups):
        open_ones = [p for p in group.parameters() if p.requires_grad]
        if open_ones:
            settings.insert(0, {"params": open_ones, "lr": rate})
        rate = rate / factor
    return optimizer(settings)
