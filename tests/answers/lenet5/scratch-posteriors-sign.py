# task: posteriors
# verdict: wrong
# mistake: the class with the largest distance becomes the likeliest, because the sign is missing
# told: posteriors-of-large-distances
def posteriors(distances, j):
    z = np.concatenate([distances, np.full((len(distances), 1), float(j))], 1)
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)
