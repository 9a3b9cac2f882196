"""Other right solutions: softmax cross-entropy with soft targets, tf.data, a mask of labels."""

import keras
import tensorflow as tf


def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    target = tf.stop_gradient(tf.nn.softmax(teacher_logits / temperature))
    logs = tf.stop_gradient(tf.nn.log_softmax(teacher_logits / temperature))
    cross = tf.nn.softmax_cross_entropy_with_logits(target, logits / temperature)
    soft = tf.reduce_mean(cross + tf.reduce_sum(target * logs, axis=1))
    known = labels >= 0
    some = tf.boolean_mask(logits, known), tf.boolean_mask(labels, known)
    costs = tf.nn.sparse_softmax_cross_entropy_with_logits(some[1], some[0])
    hard = tf.math.divide_no_nan(
        tf.reduce_sum(costs), tf.cast(tf.math.count_nonzero(known), costs.dtype)
    )
    return alpha * temperature * temperature * soft + (1 - alpha) * hard


def teacher_logits(teachers, images, batch_size=256):
    total = None
    for teacher in teachers:
        data = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
        logs = tf.concat([tf.nn.log_softmax(teacher(one)) for one in data], 0)
        total = logs if total is None else keras.ops.logaddexp(total, logs)
    return tf.stop_gradient(total - tf.math.log(tf.cast(len(teachers), total.dtype)))


def hint_step(student, regressor, teacher, optimizer, images):
    hints = tf.stop_gradient(teacher(images))
    with tf.GradientTape() as tape:
        made = regressor(student(images, training=True), training=True)
        gap = tf.reshape(made - hints, (tf.shape(images)[0], -1))
        loss = tf.reduce_mean(tf.reduce_sum(gap**2, axis=1)) / 2
    variables = [*student.trainable_variables, *regressor.trainable_variables]
    optimizer.apply(tape.gradient(loss, variables), variables)
    return loss.numpy().item()
