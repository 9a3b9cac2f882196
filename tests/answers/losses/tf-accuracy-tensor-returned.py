# task: accuracy
# verdict: wrong
# mistake: a tensor is returned instead of a float
# told: tensor-returned
def accuracy(logits, labels):
    answers = tf.argmax(logits, axis=1, output_type=labels.dtype)
    return tf.reduce_mean(tf.cast(answers == labels, tf.float32))
