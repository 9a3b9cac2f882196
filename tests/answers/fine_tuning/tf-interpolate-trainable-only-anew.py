# task: interpolate
# verdict: wrong
# mistake: weights that are not trainable (moving statistics, or all of a frozen layer) are those of end, not between both
# told: statistics-left-behind
def interpolate(model, start, end, share):
    trainable = {id(v) for v in model.trainable_weights}
    values = []
    for weight, a, b in zip(model.weights, start, end):
        values.append((1 - share) * a + share * b if id(weight) in trainable else b)
    model.set_weights(values)
