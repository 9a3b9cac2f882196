# task: validation_accuracy
# verdict: right
def validation_accuracy(model, batches):
    def count(batch):
        images, labels = batch
        best = tf.argmax(model(images, training=False), axis=-1, output_type=tf.int64)
        wrong = tf.math.count_nonzero(best - tf.cast(labels, tf.int64))
        return int(wrong), len(labels)

    wrong, examples = map(sum, zip(*map(count, batches)))
    return (examples - wrong) / examples
