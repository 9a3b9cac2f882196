# task: stop_by_up
# verdict: wrong
# mistake: the means of successive strips are compared instead of the errors in their last epochs
# told: up-means-of-strips
def stop_by_up(validation, rises, strip=5):
    n = len(validation) // strip
    ends = np.reshape(np.asarray(validation)[:n * strip], (n, strip)).mean(axis=1)
    run = 0
    for k in range(1, n):
        run = run + 1 if ends[k] > ends[k - 1] else 0
        if run == rises:
            return (k + 1) * strip - 1
    return None
