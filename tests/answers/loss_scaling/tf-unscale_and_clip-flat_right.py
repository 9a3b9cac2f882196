# task: unscale_and_clip
# verdict: right
def unscale_and_clip(gradients, scale, max_norm):
    places = [i for i, g in enumerate(gradients) if g is not None]
    found = [tf.cast(gradients[i], tf.float32) / scale for i in places]
    flat = tf.concat([tf.reshape(g, [-1]) for g in found], axis=0)
    norm = float(tf.norm(flat))
    if norm > max_norm:
        flat = flat * (max_norm / norm)
    parts = tf.split(flat, [int(tf.size(g)) for g in found])
    clipped = [None] * len(gradients)
    for i, part, old in zip(places, parts, found, strict=True):
        clipped[i] = tf.reshape(part, old.shape)
    return clipped, norm
