# task: prepare_images
# verdict: right
def prepare_images(pixels):
    values = pixels.to(torch.get_default_dtype()).div(255)
    colors = values.unbind(dim=-1)  # three times (N, H, W)
    return torch.stack(colors, dim=1)
