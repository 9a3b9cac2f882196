# task: stop_by_pq
# verdict: right
def stop_by_pq(training, validation, alpha, strip=5):
    losses, progress = generalization_loss(validation), training_progress(training, strip)
    for number, moved in enumerate(progress):
        epoch = (number + 1) * strip - 1
        if losses[epoch] > alpha * moved:
            return epoch
    return None
