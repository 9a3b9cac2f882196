# task: map_loss
# verdict: right
# way: equation 9 is TensorFlow's sparse softmax cross-entropy of the logits -y and one more logit -j
def map_loss(distances, labels, j):
    rubbish = tf.fill([tf.shape(distances)[0], 1], tf.cast(j, distances.dtype))
    logits = -tf.concat([distances, rubbish], axis=1)
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.cast(labels, tf.int64), logits=logits
    )
    return tf.reduce_mean(each)
