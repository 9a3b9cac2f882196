# task: normalize
# verdict: wrong
# mistake: white becomes 1.175 and black -0.1, the other way around
# told: normalize-inverted
def normalize(images):
    return 1.175 - 1.275 * images
