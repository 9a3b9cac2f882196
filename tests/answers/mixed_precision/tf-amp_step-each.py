# task: amp_step
# verdict: wrong
# mistake: each gradient is clipped by itself (tf.clip_by_norm), not all of them to a global norm
# mistake: the model is called without training=True
# told: elements-clipped-in-the-step, inference-mode
def amp_step(model, optimizer, inputs, labels, max_norm=None):
    variables = model.trainable_variables
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs), tf.float32)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
        scaled = optimizer.scale_loss(loss)
    gradients = tape.gradient(scaled, variables)
    if max_norm is not None:
        scale = optimizer.scale_loss(tf.constant(1.0))
        gradients = [tf.clip_by_norm(g, max_norm * scale) for g in gradients]
    optimizer.apply(gradients, variables)
    return loss
