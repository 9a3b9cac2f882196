# task: discriminative_optimizer
# verdict: wrong
# mistake: the group next to the input gets the largest rate, the head the smallest
# told: smallest-rate-at-the-head
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    return optimizer([
        {"params": list(group.parameters()), "lr": learning_rate / factor**i}
        for i, group in enumerate(groups)
    ])
