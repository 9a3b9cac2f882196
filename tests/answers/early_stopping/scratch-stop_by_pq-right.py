# task: stop_by_pq
# verdict: right
def stop_by_pq(training, validation, alpha, strip=5):
    def too_much(loss, progress):
        return loss > 0 if progress <= 0 else loss / progress > alpha

    lost = generalization_loss(validation)[strip - 1 :: strip]
    gained = training_progress(training, strip)
    hits = (
        strip * number - 1
        for number, pair in enumerate(zip(lost, gained), start=1)
        if too_much(*pair)
    )
    return next(hits, None)
