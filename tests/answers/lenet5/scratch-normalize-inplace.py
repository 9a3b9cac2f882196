# task: normalize
# verdict: wrong
# mistake: works in place and so changes the argument
# told: normalize-in-place
def normalize(images):
    white, black = -0.1, 1.175
    images *= black - white
    images += white
    return images
