# task: count_parameters
# verdict: wrong
# mistake: weights that are not trained, such as moving statistics, count as well
# told: buffers-counted
def count_parameters(model):
    return int(model.count_params())
