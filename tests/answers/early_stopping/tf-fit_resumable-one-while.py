# task: fit_resumable
# verdict: right
# way: one while loop whose only counter is the length of the history
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    if state is None:
        best, history = None, {"loss": [], "val_loss": []}
    else:
        best, history = load_run_state(state, model, optimizer, rule)
    losses, errors = history["loss"], history["val_loss"]
    while len(losses) < epochs and rule.stop_epoch is None:
        batches = train_batches(len(losses))
        losses.append(train_one_epoch(model, optimizer, batches))
        errors.append(evaluate(model, validation_batches))
        rule.update(errors[-1])
        best = snapshot(model) if rule.improved else best
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
