# task: fit_resumable
# verdict: wrong
# mistake: the epochs that train_batches gets are counted from 0 again after an interruption
# mistake: a run whose rule has said stop before trains one more epoch when it is loaded
# told: epochs-counted-anew, stopped-run-goes-on
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    if state is None:
        best, history = None, {"loss": [], "val_loss": []}
    else:
        best, history = load_run_state(state, model, optimizer, rule)
    left = epochs - len(history["loss"])
    for number in range(left):
        loss = train_one_epoch(model, optimizer, train_batches(number))
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
