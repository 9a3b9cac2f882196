# task: count_parameters
# verdict: wrong
# mistake: count_params counts frozen and never trained weights as well
# told: buffers-counted
def count_parameters(model):
    return int(model.count_params())
