# task: similarities
# verdict: wrong
# mistake: the cosines are multiplied by the temperature instead of divided
# mistake: only the left rows are brought to length 1
def similarities(left, right, temperature=0.1):
    left, right = tf.cast(left, tf.float32), tf.cast(right, tf.float32)
    return tf.math.l2_normalize(left, 1) @ tf.transpose(right) * temperature
