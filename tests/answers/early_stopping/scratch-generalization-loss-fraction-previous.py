# task: generalization_loss
# verdict: wrong
# mistake: The result is a fraction, not in per cent.
# mistake: It is compared with the epoch before instead of the lowest.
# told: loss-as-a-fraction, loss-over-the-epoch-before
def generalization_loss(validation):
    validation = np.asarray(validation, dtype=float)
    return validation / np.concatenate([validation[:1], validation[:-1]]) - 1
