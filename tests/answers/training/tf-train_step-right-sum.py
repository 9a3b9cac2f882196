# task: train_step
# verdict: right
def train_step(model, optimizer, inputs, labels, max_norm=None):
    variables = list(model.trainable_variables)
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        log_p = tf.nn.log_softmax(logits, axis=-1)
        own = tf.gather(log_p, labels, axis=1, batch_dims=1)  # (N,)
        loss = sum(model.losses, start=-tf.reduce_mean(own))
    gradients = tape.gradient(loss, variables)
    if max_norm is not None:
        gradients = tf.clip_by_global_norm(gradients, max_norm)[0]
    optimizer.apply(gradients, variables)
    found = tf.argmax(logits, axis=1, output_type=tf.int64)
    hits = tf.equal(found, tf.cast(labels, tf.int64))
    return loss, tf.math.count_nonzero(hits)
