# task: discriminative_optimizer
# verdict: wrong
# mistake: Parameters frozen at the moment are left out.
# mistake: The rate is multiplied by the factor downwards.
# told: frozen-parameters-left-out, multiplied-by-the-factor
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    settings, rate = [], learning_rate
    for group in reversed(groups):
        settings.insert(0, {"params": [p for p in group.parameters() if p.requires_grad], "lr": rate})
        rate = rate * factor
    return optimizer(settings)
