# task: generalization_loss
# verdict: wrong
# mistake: the lowest error of the whole record is taken, not that so far
# told: loss-over-the-final-minimum
def generalization_loss(validation):
    validation = np.asarray(validation, dtype=float)
    return 100 * (validation / validation.min() - 1)
