# task: fit
# verdict: wrong
# mistake: the weights of the lowest validation error are kept, instead of those of the last epoch that the rule called improved (they differ with min_delta, mode "max" or start_from_epoch)
# told: lowest-value-kept
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    losses, errors = [], []
    lowest, best = float("inf"), None
    stop = False
    while not stop and len(losses) < epochs:
        losses.append(train_one_epoch(model, optimizer, train_batches))
        errors.append(evaluate(model, validation_batches))
        if errors[-1] < lowest:
            lowest, best = errors[-1], snapshot(model)
        stop = rule.update(errors[-1])
    if best is not None:
        restore(model, best)
    return {"loss": losses, "val_loss": errors}
