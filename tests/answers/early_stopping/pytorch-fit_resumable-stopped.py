# task: fit_resumable
# verdict: wrong
# mistake: a run whose rule has said stop before the interruption trains another epoch when it is begun anew
# told: stopped-run-goes-on
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    if state is None:
        best, history = None, {"loss": [], "val_loss": []}
    else:
        best, history = load_run_state(state, model, optimizer, rule)
    for epoch in range(len(history["loss"]), epochs):
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
