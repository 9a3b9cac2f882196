# task: normalize
# verdict: wrong
# mistake: the scaling is done in place (*= and -=), so the argument is changed
# told: normalize-in-place
def normalize(images):
    scaled = np.asarray(images)
    scaled *= 1.275
    scaled -= 0.1
    return scaled
