# task: map_loss
# verdict: right
def map_loss(distances, labels, j):
    distances = tf.convert_to_tensor(distances)
    logits = tf.pad(-distances, [[0, 0], [0, 1]], constant_values=tf.cast(-j, distances.dtype))
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    return tf.math.reduce_mean(each)
