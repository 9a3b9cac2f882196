# task: prepare_images
# verdict: wrong
# mistake: the axes are put in the order (N, 3, W, H): every picture is mirrored along its diagonal
# mistake: the type is float32 always, whatever the default float type is

def prepare_images(pixels):
    return pixels.permute(0, 3, 2, 1).float() / 255
