# task: count_parameters
# verdict: wrong
# mistake: the number of tensors is counted instead of the numbers in them
# told: tensors-counted
def count_parameters(model):
    return len(model.trainable_variables)
