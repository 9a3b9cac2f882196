# task: normalize
# verdict: wrong
# mistake: asarray makes no copy, and the in-place operators change the argument
# told: normalize-in-place
def normalize(images):
    white, black = -0.1, 1.175
    scaled = np.asarray(images)
    scaled *= black - white
    scaled += white
    return scaled
