# task: accuracy
# verdict: wrong
# mistake: the mean of integers is an integer in TensorFlow, cut off to 0 unless all answers are right
# told: mean-of-integers
def accuracy(logits, labels):
    answers = tf.argmax(logits, axis=1)  # int64
    hits = tf.cast(answers == tf.cast(labels, tf.int64), tf.int32)
    return float(tf.reduce_mean(hits))
