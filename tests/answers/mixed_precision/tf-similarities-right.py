# task: similarities
# verdict: right
def similarities(left, right, temperature=0.1):
    left, right = (tf.cast(rows, tf.float32) for rows in (left, right))
    products = tf.einsum("nd,md->nm", left, right)
    lengths = [tf.sqrt(tf.einsum("nd,nd->n", rows, rows)) for rows in (left, right)]
    return products / tf.einsum("n,m->nm", *lengths) / tf.cast(temperature, tf.float32)
