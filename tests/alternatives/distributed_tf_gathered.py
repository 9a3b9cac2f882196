"""Everything is gathered on every replica, or summed as E[x] and E[x^2]."""

import tensorflow as tf


def average_gradients(gradients, count):
    context = tf.distribute.get_replica_context()
    weights = context.all_gather(tf.reshape(tf.cast(count, tf.float32), (1,)), axis=0)
    share = tf.cast(count, tf.float32) / tf.reduce_sum(weights)
    return [context.all_reduce(tf.distribute.ReduceOp.SUM, share * one) for one in gradients]


def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    @tf.function
    def step(images, labels):
        def replica_step(images, labels):
            with tf.GradientTape() as tape:
                scores = tf.nn.log_softmax(model(images, training=True))
                chosen = tf.gather(scores, labels, batch_dims=1)
                loss = -tf.nn.compute_average_loss(chosen, global_batch_size=batch_size)
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
            return loss

        losses = strategy.run(replica_step, args=(images, labels))
        return strategy.reduce(tf.distribute.ReduceOp.SUM, losses, axis=None)

    return step(images, labels).numpy()


def global_statistics(features):
    context = tf.distribute.get_replica_context()
    ones = tf.ones_like(features[:, 0])
    sums = tf.reduce_sum(ones), tf.reduce_sum(features, 0), tf.reduce_sum(features**2, 0)
    count, total, squares = context.all_reduce("SUM", list(sums))
    return total / count, squares / count - (total / count) ** 2


def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    hits = tf.cast(tf.argmax(logits, axis=1) == labels, tf.float32)
    table = context.all_gather(hits[:, None], axis=1)  # (n, replicas)
    return tf.reduce_mean(tf.reshape(table, (-1,))[:num_examples])
