# task: he_normal
# verdict: wrong
# mistake: VarianceScaling's "truncated_normal" has the right variance, but it cuts the normal distribution off at two standard deviations
# told: cut-off-and-corrected
def he_normal(shape, dtype=None, negative_slope=0.0):
    draw = keras.initializers.VarianceScaling(
        scale=2.0 / (1.0 + negative_slope**2),
        mode="fan_in",
        distribution="truncated_normal",
    )
    return draw(shape, dtype=dtype or "float32")
