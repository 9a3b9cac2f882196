# task: generalization_loss
# verdict: wrong
# mistake: each error is compared with the lowest of the whole record
# told: loss-over-the-final-minimum
def generalization_loss(validation):
    validation = np.asarray(validation, dtype=float)
    return 100 * (validation / validation.min() - 1)
