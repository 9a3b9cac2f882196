# task: interpolate
# verdict: wrong
# mistake: only the trainable weights are interpolated and the moving statistics stay what they were
# told: statistics-stay
def interpolate(model, start, end, share):
    trainable = {id(v) for v in model.trainable_weights}
    for variable, a, b in zip(model.weights, start, end):
        if id(variable) in trainable:
            variable.assign((1 - share) * a + share * b)
