# task: recompute_statistics
# verdict: right
def recompute_statistics(model, batches):
    modes = {m: m.training for m in model.modules()}
    momenta = {}
    for m in model.modules():
        if isinstance(m, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)):
            momenta[m] = m.momentum
            m.momentum = None
            m.reset_running_stats()
    model.train()
    with torch.no_grad():
        for x, _ in batches:
            model(x)
    for m, momentum in momenta.items():
        m.momentum = momentum
    for m, mode in modes.items():
        m.training = mode
