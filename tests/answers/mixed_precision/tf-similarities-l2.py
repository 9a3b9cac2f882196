# task: similarities
# verdict: right
def similarities(left, right, temperature=0.1):
    a = tf.math.l2_normalize(tf.cast(left, tf.float32), axis=1)
    b = tf.math.l2_normalize(tf.cast(right, tf.float32), axis=1)
    return tf.tensordot(a, b, [[1], [1]]) / temperature
