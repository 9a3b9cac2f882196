# task: to_channels_last
# verdict: wrong
# mistake: the images are permuted to the shape (N, H, W, C) instead of stored in another order
# told: axes-exchanged
def to_channels_last(model, images):
    model = model.to(memory_format=torch.channels_last)
    return model, images.permute(0, 2, 3, 1).contiguous()
