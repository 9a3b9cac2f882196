# task: fit_resumable
# verdict: right
# way: a while loop whose only counter is the history's length, and whose condition asks the rule itself
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    if state is None:
        best, history = None, {"loss": [], "val_loss": []}
    else:
        best, history = load_run_state(state, model, optimizer, rule)

    def unfinished():
        return rule.stop_epoch is None and len(history["loss"]) < epochs

    while unfinished():
        batches = train_batches(len(history["loss"]))
        history["loss"] += [train_one_epoch(model, optimizer, batches)]
        history["val_loss"] += [evaluate(model, validation_batches)]
        rule.update(history["val_loss"][-1])
        best = snapshot(model) if rule.improved else best
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
