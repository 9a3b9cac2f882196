# task: fake_quantize
# verdict: wrong
# mistake: the gradient asks the number, not its code
# told: number-asked-instead-of-code
def fake_quantize(values, scale, zero_point, lowest, highest):
    low, high = (lowest - zero_point) * scale, (highest - zero_point) * scale
    q = tf.clip_by_value(tf.round(tf.stop_gradient(values) / scale) + zero_point, lowest, highest)
    out = tf.stop_gradient((q - zero_point) * scale)
    clipped = tf.where((values >= low) & (values <= high), values, tf.stop_gradient(values))
    return out + clipped - tf.stop_gradient(clipped)
