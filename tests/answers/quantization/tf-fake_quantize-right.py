# task: fake_quantize
# verdict: right
def fake_quantize(values, scale, zero_point, lowest, highest):
    q = tf.round(tf.stop_gradient(values) / scale) + zero_point
    mask = tf.cast((q >= lowest) & (q <= highest), values.dtype)
    q = tf.clip_by_value(q, lowest, highest)
    out = tf.stop_gradient((q - zero_point) * scale)
    return out + mask * (values - tf.stop_gradient(values))
