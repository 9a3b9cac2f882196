# task: static_step
# verdict: wrong
# mistake: the step starts from the fp16 copy (cast back to fp32) and not from the fp32 weight, so the weights lose their digits to fp16
# mistake: the gradient is divided by the scale while it is still fp16, so small gradients vanish; the cast to fp32 comes afterward
# told: starts-from-the-copy, unscaled-in-fp16
def static_step(loss_of, weights, scale, learning_rate):
    copies = [tf.cast(w, tf.float16) for w in weights]
    with tf.GradientTape() as tape:
        for copy in copies:
            tape.watch(copy)
        loss = loss_of(copies)
        scaled = loss * scale
    for w, copy, g in zip(weights, copies, tape.gradient(scaled, copies)):
        if g is None:
            continue
        g = tf.cast(g / tf.cast(scale, g.dtype), tf.float32)
        w.assign(tf.cast(copy, tf.float32) - learning_rate * g)
    return float(loss)
