# task: stop_by_pq
# verdict: right
def stop_by_pq(training, validation, alpha, strip=5):
    ends = np.arange(strip - 1, len(training) // strip * strip, strip)
    if ends.size == 0:
        return None
    loss = generalization_loss(validation)[ends]
    progress = training_progress(training, strip)
    with np.errstate(divide="ignore", invalid="ignore"):
        too_much = loss / progress > alpha
    hits = ends[too_much]
    return int(hits[0]) if hits.size else None
