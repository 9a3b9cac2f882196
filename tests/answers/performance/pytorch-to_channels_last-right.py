# task: to_channels_last
# verdict: right
def to_channels_last(model, images):
    from itertools import chain

    def stored(tensor):
        return tensor.detach().contiguous(memory_format=torch.channels_last)

    for tensor in chain(model.parameters(), model.buffers()):
        if tensor.dim() == 4:
            tensor.data = stored(tensor)
            if tensor.grad is not None:
                tensor.grad.data = stored(tensor.grad)
    return model, images.contiguous(memory_format=torch.channels_last)
