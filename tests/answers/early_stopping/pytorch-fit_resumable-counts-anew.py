# task: fit_resumable
# verdict: wrong
# mistake: after an interruption train_batches gets epoch numbers from 0 on again, not counted through
# mistake: a run whose rule had said stop before is trained for another epoch; rule.stop_epoch is not looked at
# told: epochs-counted-anew, stopped-run-goes-on
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    try:
        for epoch in range(epochs - len(history["loss"])):
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
    finally:
        if best is not None:
            restore(model, best)
    return history
