# task: interpolate
# verdict: wrong
# mistake: share 0 gives the end and 1 the start
# mistake: weights that are not trainable, such as the moving statistics, are passed over
# told: share-reversed
def interpolate(model, start, end, share):
    for weight, first, last in zip(model.weights, start, end, strict=True):
        if weight.trainable:
            weight.assign(share * first + (1 - share) * last)
