# task: recompute_statistics
# verdict: wrong
# mistake: the statistics and the counter of batches are not reset; with momentum None the new mean goes on from the old statistics with the old count as their weight
# told: without-a-reset
def recompute_statistics(model, batches):
    modes = [(module, module.training) for module in model.modules()]
    norms = [
        module
        for module in model.modules()
        if isinstance(module, _BatchNorm) and module.track_running_stats
    ]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.momentum = None  # the plain mean of all batches
    model.train()
    with torch.no_grad():
        for inputs, _ in batches:
            model(inputs)
    for norm, momentum in zip(norms, momenta):
        norm.momentum = momentum
    for module, mode in modes:
        module.training = mode
