# task: cache_features
# verdict: wrong
# mistake: batch_size is ignored and the body gets all images at once; a NumPy array is returned instead of a tensor
# told: all-at-once
def cache_features(body, images, batch_size=256):
    return np.asarray(body(images, training=False))
