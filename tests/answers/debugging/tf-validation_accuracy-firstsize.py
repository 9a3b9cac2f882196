# task: validation_accuracy
# verdict: wrong
# mistake: divides by the number of batches times the size of the first, as if all had one size
# mistake: the model is called with training=True
# told: accuracy-in-training-mode, every-batch-counted-as-full
def validation_accuracy(model, batches):
    hits, sizes = 0, []
    for images, labels in batches:
        predictions = tf.argmax(model(images, training=True), axis=1)
        equal = predictions == tf.cast(labels, tf.int64)
        hits += int(tf.reduce_sum(tf.cast(equal, tf.int32)))
        sizes.append(len(labels))
    return hits / (len(sizes) * sizes[0])
