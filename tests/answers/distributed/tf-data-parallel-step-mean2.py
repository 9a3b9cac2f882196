# task: data_parallel_step
# verdict: wrong
# mistake: The loss is divided by the number of the own part, so the summed gradients are too large by the number of replicas.
# mistake: The loss that comes back is the sum of the parts' means.
# told: divided-by-the-own-share
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, model(x, training=True)))
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
        return loss

    return float(strategy.reduce("sum", strategy.run(step, args=(images, labels)), axis=None))
