# task: stop_by_gl
# verdict: wrong
# mistake: A loss equal to alpha already stops.
# told: gl-at-least
def stop_by_gl(validation, alpha):
    losses = generalization_loss(validation)
    return next((epoch for epoch, loss in enumerate(losses) if loss >= alpha), None)
