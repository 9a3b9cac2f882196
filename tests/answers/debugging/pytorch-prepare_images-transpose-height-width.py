# task: prepare_images
# verdict: wrong
# mistake: the pictures are mirrored along the diagonal because width and height are exchanged
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    pictures = pixels.transpose(1, 3)
    return pictures.to(torch.get_default_dtype()) / 255
