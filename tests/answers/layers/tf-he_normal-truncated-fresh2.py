# task: he_normal
# verdict: wrong
# mistake: keras' HeNormal draws from a truncated normal distribution
# mistake: the negative slope is ignored
# told: cut-off-and-corrected, slope-ignored
def he_normal(shape, dtype=None, negative_slope=0.0):
    return keras.initializers.HeNormal()(shape, dtype=dtype or "float32")
