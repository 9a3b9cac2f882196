# task: clip_to_norm
# verdict: right
def clip_to_norm(gradients, max_norm):
    norm = tf.sqrt(tf.add_n([tf.reduce_sum(tf.square(g)) for g in gradients]))
    return [g * (max_norm / tf.maximum(norm, max_norm)) for g in gradients]
