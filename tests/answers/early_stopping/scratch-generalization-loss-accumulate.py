# task: generalization_loss
# verdict: right
def generalization_loss(validation):
    validation = np.asarray(validation, dtype=float)
    return 100 * (validation / np.minimum.accumulate(validation) - 1)
