# task: posteriors
# verdict: wrong
# mistake: the LARGEST distance is subtracted for stability, as in a softmax of logits, but the weights are exp(-distance): the exponents become large and positive and overflow (inf / inf = NaN) for widely spread distances
# told: posteriors-farthest-subtracted
def posteriors(distances, j):
    rubbish = np.full((len(distances), 1), float(j))
    every = np.hstack([distances, rubbish])
    with np.errstate(over="ignore", invalid="ignore"):
        weights = np.exp(-(every - every.max(axis=1, keepdims=True)))
        return weights / weights.sum(axis=1, keepdims=True)
