# task: prepare_images
# verdict: wrong
# mistake: rows and columns are exchanged in the pictures
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    return pixels.transpose(1, 3).to(torch.get_default_dtype()) / 255
