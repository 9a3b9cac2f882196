# task: unscale_and_clip
# verdict: wrong
# mistake: divides in the type of the gradient, fp16 perhaps, and casts to fp32 only then
# mistake: the norm that is returned is that after clipping
# told: gradients-unscaled-in-fp16
def unscale_and_clip(gradients, scale, max_norm):
    unscaled = []
    for g in gradients:
        if g is None:
            unscaled.append(None)
        else:
            unscaled.append(tf.cast(g / tf.cast(scale, g.dtype), tf.float32))
    clipped, _ = tf.clip_by_global_norm(unscaled, max_norm)
    return clipped, float(tf.linalg.global_norm(clipped))
