# task: unscale_and_clip
# verdict: wrong
# mistake: the norm is computed from the gradients as they come, in fp16, and divided by the scale afterwards; the squares overflow in fp16 (256 is enough), the norm is infinite and the gradients are clipped to zero
# told: norm-of-fp16-squares
def unscale_and_clip(gradients, scale, max_norm):
    squares = [
        tf.reduce_sum(g * g) for g in gradients if g is not None
    ]
    total = tf.add_n([tf.cast(s, tf.float32) for s in squares])
    norm = tf.sqrt(total) / scale
    factor = tf.where(norm > max_norm, max_norm / norm, 1.0)
    clipped = [
        None if g is None else tf.cast(g, tf.float32) / scale * factor
        for g in gradients
    ]
    return clipped, float(norm)
