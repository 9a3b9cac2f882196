# task: recompute_statistics
# verdict: wrong
# mistake: all modules get one mode
# told: one-mode-for-all
def recompute_statistics(model, batches):
    was = model.training
    norms = [m for m in model.modules() if isinstance(m, _BatchNorm)]
    momenta = [m.momentum for m in norms]
    for m in norms:
        m.reset_running_stats()
        m.momentum = None
    model.train()
    with torch.no_grad():
        for x, _ in batches:
            model(x)
    for m, momentum in zip(norms, momenta):
        m.momentum = momentum
    model.train(was)
