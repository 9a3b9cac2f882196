# task: normalise
# verdict: wrong
# mistake: works in place and so changes the argument
# told: normalise-in-place
def normalise(images):
    white, black = -0.1, 1.175
    images *= black - white
    images += white
    return images
