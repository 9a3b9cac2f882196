# task: train_step
# verdict: wrong
# mistake: the loss returned is the cross-entropy alone, without what the regularized layers add
# told: penalties-not-in-the-returned-loss
def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
        objective = loss + sum(model.losses) if model.losses else loss
    weights = model.trainable_variables
    gradients = tape.gradient(objective, weights)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    optimizer.apply_gradients(zip(gradients, weights))
    hits = tf.argmax(logits, axis=1) == labels
    return loss, tf.reduce_sum(tf.cast(hits, tf.int32))
