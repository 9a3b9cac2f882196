# task: stop_by_pq
# verdict: wrong
# mistake: The quotient is upside down.
# mistake: The first epoch of each strip is looked at.
def stop_by_pq(training, validation, alpha, strip=5):
    losses, progress = generalization_loss(validation), training_progress(training, strip)
    for number, moved in enumerate(progress):
        epoch = number * strip
        if moved > alpha * losses[epoch]:
            return epoch
    return None
