"""Another right solution: an input signature, Keras's own losses and metrics, all in one."""

import keras
import tensorflow as tf


def train_step(model, optimizer, inputs, labels, max_norm=None):
    weights = [v.value for v in model.trainable_variables]
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(weights)
        logits = model(inputs, training=True)
        log_probabilities = tf.nn.log_softmax(logits)
        loss = -tf.reduce_mean(tf.gather(log_probabilities, labels, axis=1, batch_dims=1))
        loss = loss + sum(model.losses)
    gradients = tape.gradient(loss, weights)
    if max_norm is not None:
        norm = tf.linalg.global_norm(gradients)
        gradients = [g * tf.minimum(1.0, max_norm / norm) for g in gradients]
    optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
    right = tf.equal(tf.argmax(logits, axis=-1, output_type=labels.dtype), labels)
    return loss, tf.reduce_sum(tf.cast(right, tf.int32))


def compiled_step(model, optimizer):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    taken = model.inputs[0]
    signature = [tf.TensorSpec(taken.shape, taken.dtype), tf.TensorSpec([None], tf.int64)]
    return tf.function(
        lambda inputs, labels: train_step(model, optimizer, inputs, labels),
        input_signature=signature,
    )


def evaluate(model, batches):
    loss, accuracy = keras.metrics.Mean(), keras.metrics.SparseCategoricalAccuracy()
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=None)
    for inputs, labels in batches:
        logits = model(inputs)  # Keras: inference, unless told otherwise
        loss.update_state(cross_entropy(labels, logits))
        accuracy.update_state(labels, logits)
    return {"loss": float(loss.result()), "accuracy": float(accuracy.result())}


def train_one_epoch(step, batches):
    losses, rights, sizes = [], [], []
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        losses.append(loss.numpy().item())
        rights.append(correct.numpy().item())
        sizes.append(labels.shape[0])
    mean = sum(a * b for a, b in zip(losses, sizes, strict=True)) / sum(sizes)
    return {"loss": mean, "accuracy": sum(rights) / sum(sizes)}


def accumulate_step(model, optimizer, micro_batches):
    sizes = [int(labels.shape[0]) for _, labels in micro_batches]
    total, sums = tf.Variable(0.0), [tf.Variable(tf.zeros_like(w)) for w in model.trainable_weights]
    for (inputs, labels), size in zip(micro_batches, sizes, strict=True):
        with tf.GradientTape() as tape:
            loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(
                labels, model(inputs, training=True)
            )
        share = size / sum(sizes)
        total.assign_add(share * loss)
        for one, up in zip(sums, tape.gradient(loss, model.trainable_weights), strict=True):
            one.assign_add(share * up)
    optimizer.apply_gradients(zip(sums, model.trainable_weights, strict=True))
    return total.value()


class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers)
        self.max_norm = max_norm

    def train_step(self, data):
        x, y, sample_weight = keras.utils.unpack_x_y_sample_weight(data)
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred, sample_weight=sample_weight)
        gradients = tape.gradient(loss, self.trainable_weights)
        if self.max_norm:
            gradients = tf.clip_by_global_norm(gradients, self.max_norm)[0]
        self.optimizer.apply_gradients(zip(gradients, self.trainable_weights, strict=True))
        self._loss_tracker.update_state(loss, sample_weight=tf.shape(y)[0])
        return self.compute_metrics(x, y, y_pred, sample_weight)


class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.schedule = schedule

    def on_train_batch_begin(self, batch, logs=None):
        optimizer = self.model.optimizer
        optimizer.learning_rate.assign(self.schedule(int(optimizer.iterations)))
