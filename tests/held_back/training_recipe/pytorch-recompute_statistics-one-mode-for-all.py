# task: recompute_statistics
# verdict: wrong
# mistake: the model's own mode is put back for all its modules, so modules in another mode (a frozen normalization) lose theirs
# mistake: the momentum is set to 0.1 afterwards, not to what it was
def recompute_statistics(model, batches):
    norms = [
        m for m in model.modules() if isinstance(m, _BatchNorm) and m.running_mean is not None
    ]
    was_training = model.training
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None
    model.train()
    with torch.no_grad():
        for inputs, _ in batches:
            model(inputs)
    model.train(was_training)
    for norm in norms:
        norm.momentum = 0.1
