# task: he_normal
# verdict: wrong
# mistake: VarianceScaling with its default distribution "truncated_normal": no value lies beyond about 2.3 deviations; the docstring wants a normal that is not truncated
# mistake: the slope is not squared: scale is 2 / (1 + negative_slope)
# told: cut-off-and-corrected, slope-not-squared
def he_normal(shape, dtype=None, negative_slope=0.0):
    initializer = keras.initializers.VarianceScaling(
        scale=2.0 / (1.0 + negative_slope), mode="fan_in")
    return initializer(shape, dtype=dtype or "float32")
