# task: fit_resumable
# verdict: wrong
# mistake: a run that was complete already returns at once, and its best weights are not restored
# told: complete-run-not-restored
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
        if rule.stop_epoch is not None or len(history["loss"]) >= epochs:
            return history  # nothing left to do
    for epoch in range(len(history["loss"]), epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches(epoch)))
        value = evaluate(model, validation_batches)
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
