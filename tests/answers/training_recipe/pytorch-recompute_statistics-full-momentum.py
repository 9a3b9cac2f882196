# task: recompute_statistics
# verdict: right
@torch.no_grad()
def recompute_statistics(model, batches):
    norms = [m for m in model.modules() if isinstance(m, nn.modules.batchnorm._BatchNorm) and m.track_running_stats]
    modes, momenta = [(m, m.training) for m in model.modules()], [m.momentum for m in norms]
    found = [[] for _ in norms]
    for m in norms:
        m.momentum = 1.0
    model.train()
    for x, _ in batches:
        model(x)
        for m, pairs in zip(norms, found):
            pairs.append((m.running_mean.clone(), m.running_var.clone()))
    for m, momentum, pairs in zip(norms, momenta, found):
        m.momentum = momentum
        means, variances = zip(*pairs)
        m.running_mean.copy_(torch.stack(means).mean(0))
        m.running_var.copy_(torch.stack(variances).mean(0))
    for m, mode in modes:
        m.training = mode
