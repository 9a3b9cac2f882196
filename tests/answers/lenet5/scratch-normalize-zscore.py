# task: normalize
# verdict: wrong
# mistake: the images are brought to their own mean 0 and variance 1 instead of the fixed scale
# told: normalize-standardizes
def normalize(images):
    return (images - images.mean()) / images.std()
