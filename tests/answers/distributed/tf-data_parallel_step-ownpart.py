# task: data_parallel_step
# verdict: wrong
# mistake: each replica divides by the size of its own part; the optimizer adds the gradients up
# mistake: the loss is computed after the step instead of before it
# told: divided-by-the-own-share, loss-after-the-step
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def losses_of(part, answers):
        logits = model(part, training=True)
        return tf.nn.sparse_softmax_cross_entropy_with_logits(answers, logits)

    def step(part, answers):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(losses_of(part, answers))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        return tf.reduce_sum(losses_of(part, answers))

    sums = strategy.run(step, args=(images, labels))
    total = strategy.reduce(tf.distribute.ReduceOp.SUM, sums, axis=None)
    return float(total) / batch_size
