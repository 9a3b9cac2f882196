# task: generalization_loss
# verdict: right
def generalization_loss(validation):
    lowest, losses = np.inf, []
    for error in validation:
        lowest = min(lowest, error)
        losses.append(100.0 * (error - lowest) / lowest)
    return np.array(losses, dtype=float)
