# task: to_channels_last
# verdict: wrong
# mistake: only parameters are stored anew; buffers with four axes are tensors of the model, too, and stay in the old format
# told: parameters-only
def to_channels_last(model, images):
    wanted = torch.channels_last
    for parameter in model.parameters():
        if parameter.dim() == 4:
            parameter.data = parameter.data.contiguous(memory_format=wanted)
    return model, images.contiguous(memory_format=wanted)
