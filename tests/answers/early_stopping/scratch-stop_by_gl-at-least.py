# task: stop_by_gl
# verdict: wrong
# mistake: the epoch counts already if the loss equals alpha
# told: gl-at-least
def stop_by_gl(validation, alpha):
    return _first(generalization_loss(validation) >= alpha)
