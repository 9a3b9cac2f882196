# task: to_channels_last
# verdict: wrong
# mistake: the axes of the images are exchanged, as Keras has them
# told: axes-exchanged
def to_channels_last(model, images):
    model = model.to(memory_format=torch.channels_last)
    images = images.permute(0, 2, 3, 1).contiguous()
    return model, images
