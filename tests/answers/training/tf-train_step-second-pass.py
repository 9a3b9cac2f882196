# task: train_step
# verdict: wrong
# mistake: the right answers are counted in a second pass in inference mode, not in the pass that gave the loss (dropout and batch normalization differ)
# told: answers-after-the-step
def train_step(model, optimizer, inputs, labels, max_norm=None):
    variables = model.trainable_variables
    guesses = tf.argmax(model(inputs, training=False), axis=-1, output_type=labels.dtype)
    correct = tf.math.count_nonzero(tf.equal(guesses, labels))
    with tf.GradientTape() as tape:
        each = tf.nn.sparse_softmax_cross_entropy_with_logits(
            labels=labels, logits=model(inputs, training=True)
        )
        loss = tf.reduce_mean(each) + sum(model.losses)
    gradients = tape.gradient(loss, variables)
    if max_norm is not None:
        gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
    optimizer.apply(gradients, variables)
    return loss, correct
