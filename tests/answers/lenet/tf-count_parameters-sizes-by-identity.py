# task: count_parameters
# verdict: right
# way: a dictionary from each trainable weight's id to its number of elements
def count_parameters(model):
    sizes = {id(one): math.prod(one.shape) for one in model.trainable_weights}
    return int(sum(sizes.values()))
