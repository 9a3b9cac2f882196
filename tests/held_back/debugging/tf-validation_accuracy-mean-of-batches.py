# task: validation_accuracy
# verdict: wrong
# mistake: the mean of the batches' accuracies is returned, in which an example of a small batch counts more than one of a large batch, instead of right predictions divided by examples
# told: mean-of-batch-accuracies
def validation_accuracy(model, batches):
    shares = []
    for images, labels in batches:
        logits = model(images, training=False)
        predictions = tf.argmax(logits, axis=1)
        hits = predictions == tf.cast(labels, tf.int64)
        shares.append(tf.reduce_mean(tf.cast(hits, tf.float32)))
    return float(tf.reduce_mean(tf.stack(shares)))
