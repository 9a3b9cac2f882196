# task: interpolate
# verdict: right
def interpolate(model, start, end, share):
    model.set_weights([(1 - share) * a + share * b for a, b in zip(start, end)])
