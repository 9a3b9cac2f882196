# task: count_parameters
# verdict: right
def count_parameters(model):
    total = 0
    for variable in model.trainable_weights:
        size = 1
        for side in tuple(variable.shape):
            size *= int(side)
        total += size
    return total
