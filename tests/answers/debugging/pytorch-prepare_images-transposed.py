# task: prepare_images
# verdict: wrong
# mistake: permute(0, 3, 2, 1) also swaps rows and columns, giving (N, 3, W, H)
# told: rows-and-columns-exchanged
def prepare_images(pixels):
    pictures = pixels.permute(0, 3, 2, 1)
    return pictures.to(torch.get_default_dtype()) / 255
