# task: generalization_loss
# verdict: wrong
# mistake: the lowest error is that before the epoch, without its own, so a new lowest one gives a negative loss instead of 0
# told: loss-is-never-zero
def generalization_loss(validation):
    validation = np.asarray(validation, dtype=float)
    lowest = np.minimum.accumulate(validation)
    before = np.concatenate([validation[:1], lowest[:-1]])
    return 100 * (validation / before - 1)
