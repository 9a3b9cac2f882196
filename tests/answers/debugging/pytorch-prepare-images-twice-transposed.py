# task: prepare_images
# verdict: wrong
# mistake: Height and width are exchanged.
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    return pixels.transpose(1, 3).to(torch.get_default_dtype()).div(255)
