# task: stop_by_pq
# verdict: wrong
# mistake: a strip without any progress is passed over to avoid the division by zero, instead of stopping there if there is a loss
# told: pq-without-progress-goes-on
def stop_by_pq(training, validation, alpha, strip=5):
    losses = generalization_loss(validation)
    for number, progress in enumerate(training_progress(training, strip)):
        epoch = (number + 1) * strip - 1
        if progress == 0:
            continue
        if losses[epoch] / progress > alpha:
            return epoch
    return None
