# task: amp_step
# verdict: wrong
# mistake: the gradients are clipped while they are still multiplied by the scale
# told: clips-scaled-gradients
def amp_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs, training=True), tf.float32)
        loss = tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        )
        scaled = optimizer.scale_loss(loss)
    grads = tape.gradient(scaled, model.trainable_variables)
    if max_norm is not None:
        grads, _ = tf.clip_by_global_norm(grads, max_norm)
    optimizer.apply(grads, model.trainable_variables)
    return loss
