# task: discriminative_optimizer
# verdict: wrong
# mistake: only parameters that require gradients at the moment are given to the optimizer; those that are unfrozen later never move
# told: frozen-parameters-left-out
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):  # fmt: skip
    settings = []
    rate = learning_rate
    for group in reversed(groups):
        params = list(filter(lambda p: p.requires_grad, group.parameters()))
        settings.insert(0, {"params": params, "lr": rate})
        rate /= factor
    return optimizer(settings)
