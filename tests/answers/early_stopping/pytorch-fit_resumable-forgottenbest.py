# task: fit_resumable
# verdict: wrong
# mistake: the best weights of the time before the interruption are dropped: best begins with None again
# told: best-forgotten-when-resumed
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    history = {"loss": [], "val_loss": []}
    if state is not None:
        _, history = load_run_state(state, model, optimizer, rule)
    best = None
    for epoch in range(len(history["loss"]), epochs):
        if rule.stop_epoch is not None:
            break
        history["loss"].append(
            train_one_epoch(model, optimizer, train_batches(epoch))
        )
        history["val_loss"].append(evaluate(model, validation_batches))
        rule.update(history["val_loss"][-1])
        if rule.improved:
            best = snapshot(model)
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
