# task: fit_resumable
# verdict: wrong
# mistake: after an interruption train_batches is asked from epoch 0 on again (numbered within the call, not through all interruptions)
# told: epochs-counted-anew
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    if state is None:
        best, history = None, {"loss": [], "val_loss": []}
    else:
        best, history = load_run_state(state, model, optimizer, rule)
    remaining = epochs - len(history["loss"])
    if rule.stop_epoch is not None:
        remaining = 0
    for epoch in range(remaining):
        loss = train_one_epoch(model, optimizer, train_batches(epoch))
        value = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(value)
        stop = rule.update(value)
        if rule.improved:
            best = snapshot(model)
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
        if stop:
            break
    if best is not None:
        restore(model, best)
    return history
