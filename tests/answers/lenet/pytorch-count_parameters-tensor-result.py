# task: count_parameters
# verdict: wrong
# mistake: buffers are counted too, as they are in the state_dict; frozen parameters are not left out
# told: buffers-counted
def count_parameters(model):
    return sum(value.numel() for value in model.state_dict().values())
