# task: posteriors
# verdict: wrong
# mistake: shifts by the smallest distance of the classes alone: if all are much farther than j, the weight of the rubbish class overflows (inf / inf)

def posteriors(distances, j):
    nearest = distances.min(axis=1, keepdims=True)
    weights = np.exp(nearest - distances)
    rubbish = np.exp(nearest - j)
    weights = np.concatenate([weights, rubbish], axis=1)
    return weights / weights.sum(axis=1, keepdims=True)
