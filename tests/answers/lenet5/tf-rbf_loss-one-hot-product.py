# task: rbf_loss
# verdict: right
def rbf_loss(distances, labels):
    classes = tf.shape(distances)[1]
    chosen = tf.one_hot(tf.cast(labels, tf.int32), classes, on_value=True, off_value=False)
    return tf.reduce_mean(tf.boolean_mask(distances, chosen))
