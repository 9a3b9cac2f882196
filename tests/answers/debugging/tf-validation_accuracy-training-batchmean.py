# task: validation_accuracy
# verdict: wrong
# mistake: the accuracies of the batches are averaged without regard to the sizes of the batches
# mistake: the model is called in training mode, so dropout and batch normalization of the batch spoil the predictions
# told: mean-of-batch-accuracies, accuracy-in-training-mode
def validation_accuracy(model, batches):
    metric = []
    for images, labels in batches:
        predictions = tf.argmax(model(images, training=True), axis=1)
        right = tf.cast(predictions == tf.cast(labels, tf.int64), tf.float32)
        metric.append(float(tf.reduce_mean(right)))
    return sum(metric) / len(metric)
