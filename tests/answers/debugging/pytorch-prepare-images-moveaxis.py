# task: prepare_images
# verdict: right
def prepare_images(pixels):
    return pixels.movedim(-1, 1).to(torch.get_default_dtype()).div(255)
