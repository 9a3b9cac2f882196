# task: prepare_images
# verdict: wrong
# mistake: The pixels are divided by 256.
# mistake: The colors come out as blue, green, red.
# told: colors-reversed, divided-by-256
def prepare_images(pixels):
    pictures = pixels.permute(0, 3, 1, 2).flip(1)
    return pictures.to(torch.get_default_dtype()) / 256
