# task: normalize
# verdict: wrong
# mistake: the argument is changed in place
# told: normalize-in-place
def normalize(images):
    images *= 1.275
    images -= 0.1
    return images
