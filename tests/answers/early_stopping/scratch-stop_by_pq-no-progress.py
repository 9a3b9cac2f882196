# task: stop_by_pq
# verdict: wrong
# mistake: where there is no progress the quotient is set to 0, so a loss that is not zero over no progress does not stop
# mistake: the epoch returned is (k + 1) * strip, one behind the last epoch of the strip
# told: pq-epoch-too-many, pq-without-progress-goes-on
def stop_by_pq(training, validation, alpha, strip=5):
    progress = training_progress(training, strip)
    loss = generalization_loss(validation)[strip - 1::strip][:len(progress)]
    quotient = np.divide(loss, progress, out=np.zeros(len(progress)), where=progress > 0)
    for k, value in enumerate(quotient, start=1):
        if value > alpha:
            return k * strip
    return None
