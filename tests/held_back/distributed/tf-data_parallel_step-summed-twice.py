# task: data_parallel_step
# verdict: wrong
# mistake: the gradients are added up by all_reduce before apply, which adds them up over the replicas once more
def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    def step(images, labels):
        variables = model.trainable_variables
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
            loss = tf.reduce_sum(losses) / batch_size
        gradients = tape.gradient(loss, variables)
        gradients = tf.distribute.get_replica_context().all_reduce("SUM", gradients)
        optimizer.apply(gradients, variables)
        return loss

    losses = strategy.run(step, args=(images, labels))
    return float(strategy.reduce(tf.distribute.ReduceOp.SUM, losses, axis=None))
