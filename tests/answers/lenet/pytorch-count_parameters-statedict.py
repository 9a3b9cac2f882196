# task: count_parameters
# verdict: wrong
# mistake: buffers such as running statistics count, because the state_dict is summed
# mistake: frozen parameters count, because tensors of a state_dict do not know that they are frozen
# told: buffers-counted
def count_parameters(model):
    return sum(t.numel() for t in model.state_dict().values())
