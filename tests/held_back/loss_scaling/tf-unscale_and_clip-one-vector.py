# task: unscale_and_clip
# verdict: right
# mistake: none; unusual because all gradients are put into one long vector, clipped there, and taken apart again
def unscale_and_clip(gradients, scale, max_norm):
    present = [g for g in gradients if g is not None]
    sizes = [int(tf.size(g)) for g in present]
    flat = tf.concat([tf.reshape(tf.cast(g, tf.float32), [-1]) for g in present], 0) / scale
    norm = float(tf.norm(flat))
    if norm > max_norm:
        flat = flat * (max_norm / norm)
    pieces = iter(tf.split(flat, sizes))
    clipped = [None if g is None else tf.reshape(next(pieces), tf.shape(g)) for g in gradients]
    return clipped, norm
