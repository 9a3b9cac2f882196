# task: discriminative_optimizer
# verdict: wrong
# mistake: the first group gets the largest rate; the factor is fixed at 2.6
# told: factor-fixed, smallest-rate-at-the-head
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    return optimizer([
        {"params": list(group.parameters()), "lr": learning_rate / 2.6**i}
        for i, group in enumerate(groups)
    ])
