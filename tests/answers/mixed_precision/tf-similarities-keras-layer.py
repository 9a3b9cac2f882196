# task: similarities
# verdict: right
# way: Keras' layer UnitNormalization with dtype float32, and an einsum
def similarities(left, right, temperature=0.1):
    unit = layers.UnitNormalization(axis=-1, dtype="float32")
    left, right = (unit(tf.cast(one, tf.float32)) for one in (left, right))
    cosines = tf.einsum("nd,md->nm", left, right)
    return tf.divide(cosines, tf.cast(temperature, tf.float32))
