# task: stop_by_gl
# verdict: wrong
# mistake: If it never stops, the last epoch is returned instead of None.
# told: gl-never-is-the-last-epoch
def stop_by_gl(validation, alpha):
    losses = generalization_loss(validation)
    return next((epoch for epoch, loss in enumerate(losses) if loss > alpha), len(losses) - 1)
