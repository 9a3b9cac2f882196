# task: posteriors
# verdict: wrong
# mistake: the rubbish class stands in the first column
# mistake: it weighs j instead of exp(-j)
def posteriors(distances, j):
    low = distances.min(1, keepdims=True)
    e = np.hstack([j * np.exp(low), np.exp(low - distances)])
    return e / e.sum(1, keepdims=True)
