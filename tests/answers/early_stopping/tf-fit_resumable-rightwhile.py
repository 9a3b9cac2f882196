# task: fit_resumable
# verdict: right
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    best, history = (
        (None, dict(loss=[], val_loss=[])) if state is None
        else load_run_state(state, model, optimizer, rule)
    )
    while len(history["val_loss"]) < epochs and rule.stop_epoch is None:
        batches = train_batches(len(history["val_loss"]))
        loss = train_one_epoch(model, optimizer, batches)
        value = evaluate(model, validation_batches)
        for name, one in zip(("loss", "val_loss"), (loss, value)):
            history[name].append(one)
        rule.update(value)
        best = snapshot(model) if rule.improved else best
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
