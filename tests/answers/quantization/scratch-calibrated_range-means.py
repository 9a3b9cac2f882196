# task: calibrated_range
# verdict: wrong
# mistake: ends of batches are averaged
# told: means-of-batches
def calibrated_range(batches, share=1.0):
    lows, highs = [], []
    for b in batches:
        lows.append(np.quantile(b, (1 - share) / 2))
        highs.append(np.quantile(b, 1 - (1 - share) / 2))
    return min(np.mean(lows), 0), max(np.mean(highs), 0)
