# task: data_parallel_step
# verdict: wrong
# mistake: each replica returns its share of the loss (divided by the whole batch), and the shares are averaged instead of added up; the loss is too small by the number of replicas
# mistake: the model is called without training=True, so it runs in inference mode
# told: losses-averaged-again, not-in-training-mode
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def on_replica(part, answers):
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(answers, model(part))
            share = tf.reduce_sum(losses) / tf.cast(batch_size, losses.dtype)
        weights = model.trainable_variables
        optimizer.apply(tape.gradient(share, weights), weights)
        return share

    shares = strategy.run(on_replica, args=(images, labels))
    return float(strategy.reduce(tf.distribute.ReduceOp.MEAN, shares, axis=None))
