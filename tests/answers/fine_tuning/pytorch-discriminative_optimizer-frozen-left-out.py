# task: discriminative_optimizer
# verdict: wrong
# mistake: parameters that are frozen at the moment are left out
# told: frozen-parameters-left-out
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=torch.optim.Adam
):
    settings = []
    for depth, group in enumerate(reversed(groups)):
        params = [p for p in group.parameters() if p.requires_grad]
        if params:
            settings.append({"params": params, "lr": learning_rate / factor**depth})
    return optimizer(settings)
