# task: generalization_loss
# verdict: wrong
# mistake: the distance from the lowest error is given in per cent of the current error, not of the lowest one
# told: loss-over-the-error-itself
def generalization_loss(validation):
    lowest = np.minimum.accumulate(validation)
    return 100 * (validation - lowest) / validation
