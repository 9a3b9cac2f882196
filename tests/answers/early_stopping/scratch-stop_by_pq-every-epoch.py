# task: stop_by_pq
# verdict: wrong
# mistake: every epoch from the end of the first strip on is looked at, with the progress of the last complete strip, instead of the last epochs of complete strips only
# told: pq-every-epoch
def stop_by_pq(training, validation, alpha, strip=5):
    losses = generalization_loss(validation)
    progress = training_progress(training, strip)
    for epoch in range(strip - 1, len(validation)):
        moved = progress[(epoch + 1) // strip - 1]
        if moved == 0:
            if losses[epoch] > 0:
                return epoch
        elif losses[epoch] / moved > alpha:
            return epoch
    return None
