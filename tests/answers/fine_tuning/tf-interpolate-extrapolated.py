# task: interpolate
# verdict: wrong
# mistake: The share is applied to the end and the start is kept whole.
# told: end-added-to-the-start
def interpolate(model, start, end, share):
    model.set_weights([a + share * b for a, b in zip(start, end)])
