# task: amp_step
# verdict: wrong
# mistake: the model is called without training=True, so that it runs in inference mode: dropout does nothing, batch normalization uses and keeps its old statistics
# told: inference-mode
def amp_step(model, optimizer, inputs, labels, max_norm=None):
    variables = model.trainable_variables
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs), tf.float32)
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(
            labels=labels, logits=logits
        )
        loss = tf.reduce_mean(each)
        scaled = optimizer.scale_loss(loss)
    gradients = tape.gradient(scaled, variables)
    if max_norm is not None:
        bound = optimizer.scale_loss(tf.constant(max_norm, tf.float32))
        gradients, _ = tf.clip_by_global_norm(gradients, bound)
    optimizer.apply(gradients, variables)
    return loss
