# task: similarities
# verdict: wrong
# mistake: the rows are normalized in the type of the inputs and cast to float32 only afterwards
def similarities(left, right, temperature=0.1):
    left = tf.cast(tf.math.l2_normalize(left, axis=1), tf.float32)
    right = tf.cast(tf.math.l2_normalize(right, axis=1), tf.float32)
    return tf.matmul(left, right, transpose_b=True) / temperature
