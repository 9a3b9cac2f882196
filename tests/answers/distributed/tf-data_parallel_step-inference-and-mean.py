# task: data_parallel_step
# verdict: wrong
# mistake: the model is called with training=False (dropout and batch statistics off) although it has to run in training mode
# mistake: the replicas' losses, each already a sum over batch_size, are reduced by MEAN instead of SUM: the loss returned is too small by the number of replicas
# told: losses-averaged-again, not-in-training-mode
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    variables = model.trainable_variables

    def on_replica(x, y):
        with tf.GradientTape() as tape:
            logits = model(x, training=False)
            each = tf.nn.sparse_softmax_cross_entropy_with_logits(y, logits)
            loss = tf.reduce_sum(each) / tf.cast(batch_size, each.dtype)
        optimizer.apply(tape.gradient(loss, variables), variables)
        return loss

    losses = strategy.run(on_replica, args=(images, labels))
    return float(strategy.reduce(tf.distribute.ReduceOp.MEAN, losses, axis=None))
