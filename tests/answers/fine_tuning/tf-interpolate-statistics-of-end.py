# task: interpolate
# verdict: wrong
# mistake: only trainable weights are interpolated; the moving statistics (and whatever is frozen) are those of the end
# told: statistics-left-behind
def interpolate(model, start, end, share):
    for variable, first, last in zip(model.weights, start, end):
        if variable.trainable:
            variable.assign((1 - share) * first + share * last)
        else:
            variable.assign(last)
