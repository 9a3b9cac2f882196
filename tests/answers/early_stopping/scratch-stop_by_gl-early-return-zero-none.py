# task: stop_by_gl
# verdict: right
def stop_by_gl(validation, alpha):
    lowest = float("inf")
    for epoch, error in enumerate(validation):
        lowest = min(lowest, float(error))
        if generalization_loss(np.array([lowest, float(error)]))[1] > alpha:
            return epoch
    return None
