"""Sums of several things at once, by nested structures and stacked tensors."""

import keras
import tensorflow as tf


def average_gradients(gradients, count):
    count = tf.cast(tf.convert_to_tensor(count), gradients[0].dtype)
    weighted = {"count": count, "sums": [count * one for one in gradients]}
    weighted = tf.distribute.get_replica_context().all_reduce("SUM", weighted)
    return [tf.divide(one, weighted["count"]) for one in weighted["sums"]]


def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")
    before = []

    def replica_step(images, labels):
        variables = model.trainable_variables
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch([variable.value for variable in variables])
            loss = loss_of(labels, model(images, training=True)) / tf.cast(batch_size, tf.float32)
        optimizer.apply(tape.gradient(loss, variables), variables)
        return loss

    before.extend(strategy.experimental_local_results(strategy.run(replica_step, (images, labels))))
    return sum(float(one) for one in before)


def global_statistics(features):
    context = tf.distribute.get_replica_context()
    sums = tf.concat([tf.reduce_sum(features, 0), [float(len(features))]], 0)
    sums = context.all_reduce(tf.distribute.ReduceOp.SUM, sums)
    mean = sums[:-1] / sums[-1]
    away = tf.math.squared_difference(features, mean)
    return mean, context.all_reduce("SUM", tf.einsum("nc->c", away)) / sums[-1]


def global_accuracy(logits, labels, num_examples):
    context = tf.distribute.get_replica_context()
    rank = context.replica_id_in_sync_group
    own = (num_examples - rank + context.num_replicas_in_sync - 1) // context.num_replicas_in_sync
    own = tf.minimum(own, len(labels))
    hits = tf.math.in_top_k(labels[:own], logits[:own], k=1)
    return (
        context.all_reduce("SUM", tf.cast(tf.math.count_nonzero(hits), tf.float32)) / num_examples
    )
