# task: similarities
# verdict: wrong
# mistake: the lengths and cosines are computed in the type of the inputs and only the result is cast
# told: result-cast
def similarities(left, right, temperature=0.1):
    left = left / tf.norm(left, axis=1, keepdims=True)
    right = right / tf.norm(right, axis=1, keepdims=True)
    return tf.cast(tf.matmul(left, right, transpose_b=True), tf.float32) / temperature
