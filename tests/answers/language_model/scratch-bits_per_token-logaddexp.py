# task: bits_per_token
# verdict: right
# way: the logarithm of the sum by np.logaddexp.reduce, the rows flattened
def bits_per_token(logits, targets):
    flat = np.asarray(logits, dtype=float).reshape(-1, np.shape(logits)[-1])
    own = flat[np.arange(len(flat)), np.ravel(targets)]
    nats = np.logaddexp.reduce(flat, axis=1) - own
    return float(np.mean(nats / np.log(2)))
