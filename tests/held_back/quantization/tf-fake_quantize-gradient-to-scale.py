# task: fake_quantize
# verdict: wrong
# mistake: only the rounding is passed over by stop_gradient, so the scale (and the zero point) get a gradient, too
def fake_quantize(values, scale, zero_point, lowest, highest):
    quotient = values / scale
    rounded = quotient + tf.stop_gradient(tf.round(quotient) - quotient)
    code = tf.clip_by_value(rounded + zero_point, lowest, highest)
    return scale * (code - zero_point)
