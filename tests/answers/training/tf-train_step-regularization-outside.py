# task: train_step
# verdict: wrong
# mistake: what regularized layers add is added to the loss after the tape has closed: it is reported, but the step does not follow its gradient

def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        loss = tf.reduce_mean(
            tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        )
    gradients = tape.gradient(loss, model.trainable_variables)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    optimizer.apply(gradients, model.trainable_variables)
    if model.losses:
        loss += tf.add_n(model.losses)
    hits = tf.argmax(logits, axis=1) == tf.cast(labels, tf.int64)
    return loss, tf.reduce_sum(tf.cast(hits, tf.int32))
