# task: fit_resumable
# verdict: wrong
# mistake: the loop is left before save is called for the epoch in which the rule says stop
# told: last-epoch-not-saved
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    epoch = len(history["loss"])
    while epoch < epochs and rule.stop_epoch is None:
        loss = train_one_epoch(model, optimizer, train_batches(epoch))
        val_loss = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(val_loss)
        stop = rule.update(val_loss)
        if rule.improved:
            best = snapshot(model)
        if stop:
            break
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
        epoch += 1
    if best is not None:
        restore(model, best)
    return history
