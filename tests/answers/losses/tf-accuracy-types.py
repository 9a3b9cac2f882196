# task: accuracy
# verdict: wrong
# mistake: argmax gives int64, which TensorFlow does not compare with labels of int32 (or another type)
# told: argmax-of-another-type
def accuracy(logits, labels):
    right = tf.equal(tf.argmax(logits, axis=1), labels)
    return float(tf.reduce_mean(tf.cast(right, tf.float64)))
