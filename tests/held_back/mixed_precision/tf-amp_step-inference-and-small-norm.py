# task: amp_step
# verdict: wrong
# mistake: the model is called without training=True, so it does not run in training mode
# mistake: the scaled gradients are clipped to max_norm, so that after unscaling their norm is at most max_norm / scale and they are far too short
def amp_step(model, optimizer, inputs, labels, max_norm=None):
    variables = model.trainable_variables
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs), tf.float32)
        loss = tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        )
        scaled = optimizer.scale_loss(loss)
    gradients = tape.gradient(scaled, variables)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    optimizer.apply(gradients, variables)
    return loss
