# task: he_normal
# verdict: wrong
# mistake: VarianceScaling draws from a truncated normal distribution unless told otherwise
# told: cut-off-and-corrected
def he_normal(shape, dtype=None, negative_slope=0.0):
    draw = keras.initializers.VarianceScaling(
        scale=2.0 / (1.0 + negative_slope**2), mode="fan_in"
    )
    return draw(shape, dtype=dtype or "float32")
