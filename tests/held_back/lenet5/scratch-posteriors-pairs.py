# task: posteriors
# verdict: right
# way: each probability is one over a sum of ratios, exp of the differences between all pairs of distances; what overflows is a share of 0
def posteriors(distances, j):
    distances = np.asarray(distances)
    last = np.full((len(distances), 1), float(j))
    every = np.concatenate([distances.astype(float), last], axis=1)  # (N, K + 1)
    with np.errstate(over="ignore"):
        ratios = np.exp(every[:, :, None] - every[:, None, :])
    return 1 / ratios.sum(axis=2)
