# task: fake_quantize
# verdict: right
def fake_quantize(values, scale, zero_point, lowest, highest):
    v = tf.stop_gradient(values)
    q = keras.ops.round(v / scale) + zero_point
    clipped = keras.ops.clip(q, lowest, highest)
    mask = tf.cast(tf.equal(q, clipped), values.dtype)
    return mask * (values - v) + tf.stop_gradient((clipped - zero_point) * scale)
