# task: to_channels_last
# verdict: wrong
# mistake: only the weights of nn.Conv2d are stored with the channels last; other tensors with four axes (transposed convolutions, own parameters, buffers) are not
# told: convolutions-only
def to_channels_last(model, images):
    for module in model.modules():
        if isinstance(module, torch.nn.Conv2d):
            module.weight.data = module.weight.data.contiguous(memory_format=torch.channels_last)
    return model, images.contiguous(memory_format=torch.channels_last)
