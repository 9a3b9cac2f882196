# task: stop_by_gl
# verdict: wrong
# mistake: stops at a loss equal to alpha, too (>= for "more than"); with alpha 0 already at epoch 0
# told: gl-at-least
def stop_by_gl(validation, alpha):
    return _first(generalization_loss(validation) >= alpha)
