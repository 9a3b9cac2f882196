# task: train_step
# verdict: wrong
# mistake: what regularized layers add is not part of the loss
# told: penalties-forgotten
def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    optimizer.apply(gradients, model.trainable_variables)
    hits = tf.equal(tf.argmax(logits, axis=1), labels)
    return loss, tf.reduce_sum(tf.cast(hits, tf.int64))
