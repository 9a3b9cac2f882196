# task: interpolate
# verdict: wrong
# mistake: the tensors of start are changed in place
# mistake: buffers of integers are those of start, not of end
def interpolate(model, start, end, share):
    mixed = dict(start)
    for name, tensor in mixed.items():
        if tensor.is_floating_point():
            tensor.mul_(1 - share).add_(end[name], alpha=share)
    model.load_state_dict(mixed)
