# task: amp_step
# verdict: wrong
# mistake: the model is called without training=True
# told: inference-mode
def amp_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs), tf.float32)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
        scaled = optimizer.scale_loss(loss)
    variables = model.trainable_variables
    gradients = tape.gradient(scaled, variables)
    if max_norm is not None:
        factor = scaled / loss
        gradients = [None if g is None else g / factor for g in gradients]
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
        gradients = [None if g is None else g * factor for g in gradients]
    optimizer.apply_gradients(zip(gradients, variables))
    return loss
