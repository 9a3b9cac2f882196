# task: fit_resumable
# verdict: wrong
# mistake: save is not called after the epoch in which the rule says stop, because the loop is left first
# mistake: a state whose rule has said stop already is trained for one more epoch, since the rule is asked only after an epoch
# told: last-epoch-not-saved
def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    for epoch in range(len(history["loss"]), epochs):
        loss = train_one_epoch(model, optimizer, train_batches(epoch))
        error = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(error)
        stop = rule.update(error)
        if rule.improved:
            best = snapshot(model)
        if stop:
            break
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
