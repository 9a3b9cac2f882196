"""Other right solutions: predict, a gradient of one's own, image by image, two models in one."""

import keras
import numpy as np
import tensorflow as tf


def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    target = tf.nn.softmax(teacher_logits / temperature)
    logs = tf.nn.log_softmax(teacher_logits / temperature)

    @tf.custom_gradient
    def soft(mine):
        gaps = logs - tf.nn.log_softmax(mine / temperature)
        cost = tf.reduce_sum(target * gaps) / float(len(mine))

        def back(above):
            shares = tf.nn.softmax(mine / temperature)
            return above * (shares - target) / (temperature * float(len(mine)))

        return cost, back

    parts = [
        tf.reduce_logsumexp(row) - row[label]
        for row, label in zip(tf.unstack(logits), labels.numpy(), strict=True)
        if label != -1
    ]
    hard = tf.add_n(parts) / len(parts) if parts else 0.0
    return alpha * temperature**2 * soft(logits) + (1 - alpha) * hard


def teacher_logits(teachers, images, batch_size=256):
    answers = [one.predict(images, batch_size=batch_size, verbose=0) for one in teachers]
    logs = keras.ops.log_softmax(np.stack(answers), axis=-1)
    highest = tf.reduce_max(logs, axis=0)
    return tf.stop_gradient(highest + tf.math.log(tf.reduce_mean(tf.exp(logs - highest), axis=0)))


def hint_step(student, regressor, teacher, optimizer, images):
    both = keras.Sequential([student, regressor])
    hints = teacher(images, training=False)

    def mean_cost():
        gaps = both(images, training=True) - hints
        costs = tf.map_fn(lambda gap: tf.reduce_sum(gap * gap) / 2, gaps)
        return tf.reduce_mean(costs)

    with tf.GradientTape() as tape:
        loss = mean_cost()
    optimizer.apply(tape.gradient(loss, both.trainable_variables), both.trainable_variables)
    return float(loss)
