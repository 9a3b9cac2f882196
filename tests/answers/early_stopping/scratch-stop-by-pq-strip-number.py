# task: stop_by_pq
# verdict: wrong
# mistake: The number of the strip is returned, not of the epoch.
# told: pq-number-of-the-strip
def stop_by_pq(training, validation, alpha, strip=5):
    losses, progress = generalization_loss(validation), training_progress(training, strip)
    for number, moved in enumerate(progress):
        epoch = (number + 1) * strip - 1
        if losses[epoch] > alpha * moved:
            return number
    return None
