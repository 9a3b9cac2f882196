# task: data_parallel_step
# verdict: wrong
# mistake: the model is called without training=True, so dropout and batch normalization work as in inference
# mistake: the losses of the replicas, sums over the size of the whole batch, are reduced with MEAN instead of SUM, so the returned loss is too small by the number of replicas
# told: losses-averaged-again, not-in-training-mode
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def on_replica(part, answers):
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
                labels=answers, logits=model(part)
            )
            loss = tf.nn.compute_average_loss(losses, global_batch_size=batch_size)
        weights = model.trainable_variables
        optimizer.apply(tape.gradient(loss, weights), weights)
        return loss

    each = strategy.run(on_replica, args=(images, labels))
    return float(strategy.reduce(tf.distribute.ReduceOp.MEAN, each, axis=None))
