# task: fit_resumable
# verdict: wrong
# mistake: save is not called after the last epoch if the rule ends the training there, since the loop is left before
# told: last-epoch-not-saved
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    try:
        for epoch in range(len(history["loss"]), epochs):
            if rule.stop_epoch is not None:
                break
            loss = train_one_epoch(model, optimizer, train_batches(epoch))
            value = evaluate(model, validation_batches)
            history["loss"].append(loss)
            history["val_loss"].append(value)
            stop = rule.update(value)
            if rule.improved:
                best = snapshot(model)
            if stop:
                break
            if save is not None:
                save(run_state(model, optimizer, rule, best, history))
    finally:
        if best is not None:
            restore(model, best)
    return history
