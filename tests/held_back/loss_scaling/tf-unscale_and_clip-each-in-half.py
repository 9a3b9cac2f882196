# task: unscale_and_clip
# verdict: wrong
# mistake: the gradients are divided by the scale in their own type, fp16, and only then cast to fp32
# mistake: each tensor is clipped by its own norm, not all by the global norm
def unscale_and_clip(gradients, scale, max_norm):
    clipped, squares = [], 0.0
    for gradient in gradients:
        if gradient is None:
            clipped.append(None)
            continue
        unscaled = tf.cast(gradient / scale, tf.float32)
        squares += float(tf.reduce_sum(unscaled**2))
        clipped.append(tf.clip_by_norm(unscaled, max_norm))
    return clipped, math.sqrt(squares)
