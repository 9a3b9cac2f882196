# task: train_step
# verdict: wrong
# mistake: each gradient by itself is scaled down to max_norm (clip_by_norm) instead of all by their global norm
# told: each-gradient-clipped
def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.add_n([tf.reduce_mean(each), *model.losses])
    variables = model.trainable_variables
    gradients = tape.gradient(loss, variables)
    if max_norm is not None:
        gradients = [
            None if one is None else tf.clip_by_norm(one, max_norm) for one in gradients
        ]
    optimizer.apply(gradients, variables)
    guesses = tf.argmax(logits, axis=-1, output_type=labels.dtype)
    correct = tf.reduce_sum(tf.cast(guesses == labels, tf.int32))
    return loss, correct
