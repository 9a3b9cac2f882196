# task: stop_by_pq
# verdict: wrong
# mistake: where there is no progress it never stops since the quotient is skipped; the number of the strip is returned and not that of its last epoch
# told: pq-number-of-the-strip, pq-without-progress-goes-on
def stop_by_pq(training, validation, alpha, strip=5):
    progress = training_progress(training, strip)
    losses = generalization_loss(validation)
    for i, p in enumerate(progress):
        loss = losses[(i + 1) * strip - 1]
        if p > 0 and loss / p > alpha:
            return i
    return None
