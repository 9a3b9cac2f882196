# task: smoothed_cross_entropy
# verdict: right
def smoothed_cross_entropy(logits, targets, amount):
    top = logits.max(axis=1)
    logs = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
    plain = logs - np.einsum("nk,nk->n", targets, logits)
    even = logs - logits.mean(axis=1)
    p = np.exp(logits - logs[:, None])
    gradient = p - (1 - amount) * targets - amount / logits.shape[1]
    return np.mean((1 - amount) * plain + amount * even), gradient / len(logits)
