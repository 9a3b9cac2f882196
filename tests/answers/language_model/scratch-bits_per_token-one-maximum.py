# task: bits_per_token
# verdict: wrong
# mistake: it subtracts one maximum, that of the whole array, from all rows; a row that lies far below it (by more than about 745) has exponentials that are all 0, and its logarithm is -inf
# told: one-maximum-for-bits
def bits_per_token(logits, targets):
    logits = np.asarray(logits, dtype=np.float64)
    targets = np.asarray(targets)
    shifted = logits - np.max(logits)  # nothing is above 0 now
    total = np.sum(np.exp(shifted), axis=-1)
    own = np.take_along_axis(shifted, targets[..., None], axis=-1)[..., 0]
    return float(np.mean(np.log(total) - own) / np.log(2))
