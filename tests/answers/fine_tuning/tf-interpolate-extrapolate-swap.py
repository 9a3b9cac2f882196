# task: interpolate
# verdict: wrong
# mistake: the share is that of the start instead of the end
# told: share-reversed
def interpolate(model, start, end, share):
    model.set_weights([share * a + (1 - share) * b for a, b in zip(start, end)])
