# task: pick
# verdict: right
def pick(scores, labels):
    columns = tf.range(tf.shape(scores, out_type=labels.dtype)[-1])
    here = tf.equal(columns, labels[..., tf.newaxis])
    return tf.reshape(tf.boolean_mask(scores, here), tf.shape(labels))
