# task: static_step
# verdict: wrong
# mistake: a weight that the loss does not use has the gradient None, which is not handled: the cast fails, instead of leaving the weight as it is
# told: unused-weight-forgotten
def static_step(loss_of, weights, scale, learning_rate):
    halves = [tf.cast(w, tf.float16) for w in weights]
    with tf.GradientTape() as tape:
        for h in halves:
            tape.watch(h)
        loss = loss_of(halves)
        scaled_loss = loss * scale
    grads = tape.gradient(scaled_loss, halves)
    for w, g in zip(weights, grads):
        g = tf.cast(g, tf.float32) / scale
        w.assign_sub(learning_rate * g)
    return float(loss)
