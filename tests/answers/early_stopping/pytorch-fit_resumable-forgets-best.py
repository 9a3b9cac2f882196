# task: fit_resumable
# verdict: wrong
# mistake: after an interruption the best weights of the state are thrown away, so a run that does not improve any more ends with its last weights
# mistake: whether the rule of the loaded state had said stop before is not looked at, so such a run is trained for one more epoch
# told: best-forgotten-when-resumed, stopped-run-goes-on
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    history, best = {"loss": [], "val_loss": []}, None
    if state is not None:
        _, history = load_run_state(state, model, optimizer, rule)
    for epoch in range(len(history["loss"]), epochs):
        loss = train_one_epoch(model, optimizer, train_batches(epoch))
        error = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(error)
        stop = rule.update(error)
        if rule.improved:
            best = snapshot(model)
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
        if stop:
            break
    if best is not None:
        restore(model, best)
    return history
