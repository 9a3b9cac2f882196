# task: unscale_and_clip
# verdict: wrong
# mistake: returns the norm after clipping
# told: norm-after-clipping
def unscale_and_clip(gradients, scale, max_norm):
    clipped = [
        None if g is None else tf.cast(g, tf.float32) / scale for g in gradients
    ]

    def length(tensors):
        squares = [tf.reduce_sum(t**2) for t in tensors if t is not None]
        return tf.sqrt(tf.add_n(squares))

    norm = length(clipped)
    if norm > max_norm:
        clipped = [None if g is None else g * (max_norm / norm) for g in clipped]
    return clipped, float(length(clipped))
