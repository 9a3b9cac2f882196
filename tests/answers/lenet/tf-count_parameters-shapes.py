# task: count_parameters
# verdict: right
def count_parameters(model):
    total = 0
    for v in model.trainable_variables:
        total += math.prod(v.shape)
    return total
