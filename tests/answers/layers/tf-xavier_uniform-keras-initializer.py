# task: xavier_uniform
# verdict: right
def xavier_uniform(shape, dtype=None, gain=1.0):
    shape = tuple(int(side) for side in shape)
    fan_in, fan_out = fans(shape)
    scale = keras.initializers.VarianceScaling(gain**2, mode="fan_avg", distribution="uniform")
    assert fan_in > 0 and fan_out > 0
    return scale(shape, dtype=dtype or "float32")
