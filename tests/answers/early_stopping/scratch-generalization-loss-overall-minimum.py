# task: generalization_loss
# verdict: wrong
# mistake: The lowest error of the whole record is used, also from the future.
# told: loss-over-the-final-minimum
def generalization_loss(validation):
    validation = np.asarray(validation, dtype=float)
    return 100 * (validation / validation.min() - 1)
