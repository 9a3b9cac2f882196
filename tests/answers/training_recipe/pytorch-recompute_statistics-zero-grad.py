# task: recompute_statistics
# verdict: wrong
# mistake: the gradients are gone
def recompute_statistics(model, batches):
    norms = [m for m in model.modules() if isinstance(m, nn.modules.batchnorm._BatchNorm)]
    modes = {m: m.training for m in model.modules()}
    old = [m.momentum for m in norms]
    for m in norms:
        m.reset_running_stats()
        m.momentum = None
    model.train()
    with torch.no_grad():
        for x, _ in batches:
            model(x)
    for m, momentum in zip(norms, old):
        m.momentum = momentum
    for m, mode in modes.items():
        m.training = mode
    model.zero_grad()
