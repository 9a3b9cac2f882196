# task: unscale_and_clip
# verdict: wrong
# mistake: the gradients are divided by the scale in fp16, where they become zero
# told: gradients-unscaled-in-fp16
def unscale_and_clip(gradients, scale, max_norm):
    un = [None if g is None else tf.cast(g / tf.cast(scale, g.dtype), tf.float32) for g in gradients]
    norm = float(tf.linalg.global_norm([g for g in un if g is not None]))
    if norm > max_norm:
        un = [None if g is None else g * (max_norm / norm) for g in un]
    return un, norm
