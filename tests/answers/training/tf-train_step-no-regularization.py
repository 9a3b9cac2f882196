# task: train_step
# verdict: wrong
# mistake: what regularized layers add is left out of the loss
# told: penalties-forgotten
def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        loss = tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        )
    gradients = tape.gradient(loss, model.trainable_variables)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    hits = tf.argmax(logits, axis=1) == labels
    return loss, tf.reduce_sum(tf.cast(hits, tf.int32))
