# task: stop_by_pq
# verdict: wrong
# mistake: the generalization loss is taken from the first epoch of each strip, not from its last
# mistake: a strip without progress never stops, also where the loss is not zero
def stop_by_pq(training, validation, alpha, strip=5):
    progress = training_progress(training, strip)
    loss = generalization_loss(validation)
    for number, value in enumerate(progress):
        if value > 0 and loss[number * strip] / value > alpha:
            return number * strip + strip - 1
    return None
