# task: similarities
# verdict: wrong
# mistake: everything is computed in the type of the inputs and only the result is cast to float32
# mistake: the parameter temperature is ignored, 0.1 is used always
# told: result-cast, temperature-not-used
def similarities(left, right, temperature=0.1):
    left = left / tf.norm(left, axis=1, keepdims=True)
    right = right / tf.norm(right, axis=1, keepdims=True)
    cosines = tf.matmul(left, right, transpose_b=True)
    return tf.cast(cosines, tf.float32) / 0.1
