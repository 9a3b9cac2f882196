# task: stop_by_gl
# verdict: wrong
# mistake: a loss equal to alpha stops as well
# told: gl-at-least
def stop_by_gl(validation, alpha):
    return _first(generalization_loss(validation) >= alpha)
