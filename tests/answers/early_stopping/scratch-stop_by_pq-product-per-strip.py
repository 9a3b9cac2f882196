# task: stop_by_pq
# verdict: right
# way: a plain loop over the strips that compares the loss with alpha times the progress, so that nothing is ever divided by zero
def stop_by_pq(training, validation, alpha, strip=5):
    lowest = float("inf")
    for end in range(strip - 1, min(len(training), len(validation)), strip):
        begin = end - strip + 1
        lowest = min(lowest, *(float(one) for one in validation[begin : end + 1]))
        loss = 100 * (float(validation[end]) - lowest) / lowest
        window = [float(one) for one in training[begin : end + 1]]
        floor = min(window)
        progress = 1000 * sum(one - floor for one in window) / (strip * floor)
        if loss > alpha * progress:
            return end
    return None
