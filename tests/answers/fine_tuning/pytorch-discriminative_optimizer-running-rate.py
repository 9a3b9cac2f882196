# task: discriminative_optimizer
# verdict: right
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    rate, settings = learning_rate, []
    for group in groups[::-1]:
        settings.insert(0, dict(params=[*group.parameters()], lr=rate))
        rate = rate / factor
    return optimizer(settings)
