# task: similarities
# verdict: right
def similarities(left, right, temperature=0.1):
    left = tf.cast(left, tf.float32)
    right = tf.cast(right, tf.float32)
    lengths = tf.tensordot(
        tf.norm(left, axis=1), tf.norm(right, axis=1), axes=0
    )  # (N, M)
    return tf.linalg.matmul(left, right, transpose_b=True) / lengths / temperature
