# task: stop_by_pq
# verdict: wrong
# mistake: where there is no progress it never stops, even if the loss is not zero; the number of the strip is returned, not that of the epoch
# told: pq-number-of-the-strip, pq-without-progress-goes-on
def stop_by_pq(training, validation, alpha, strip=5):
    progress = training_progress(training, strip)
    loss = generalization_loss(validation)
    for number, p in enumerate(progress):
        last = (number + 1) * strip - 1
        if p > 0 and loss[last] / p > alpha:
            return number
    return None
