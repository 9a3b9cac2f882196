# task: train_step
# verdict: right
def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        log_p = logits - tf.reduce_logsumexp(logits, axis=1, keepdims=True)
        chosen = tf.gather(log_p, labels, axis=1, batch_dims=1)
        loss = tf.add_n([-tf.reduce_mean(chosen), *model.losses])
    variables = model.trainable_variables
    gradients = tape.gradient(loss, variables)
    if max_norm is not None:
        norm = tf.linalg.global_norm(gradients)
        factor = max_norm / tf.maximum(norm, max_norm)
        gradients = [
            None if g is None else tf.convert_to_tensor(g) * factor
            for g in gradients
        ]
    optimizer.apply(gradients, variables)
    wrong = tf.math.count_nonzero(tf.argmax(logits, axis=1) - labels)
    return loss, tf.size(labels, out_type=tf.int64) - wrong
