# task: map_loss
# verdict: wrong
# mistake: the true class is left out of the sum over i
# mistake: the losses of the images are added instead of averaged
# told: map-true-class-left-out, map-sum
def map_loss(distances, labels, j):
    distances = tf.convert_to_tensor(distances)
    classes = tf.shape(distances)[1]
    mask = tf.one_hot(labels, classes, on_value=True, off_value=False, dtype=tf.bool)
    truth = tf.reduce_sum(tf.where(mask, distances, tf.zeros_like(distances)), axis=1)
    far = tf.fill(tf.shape(distances), tf.constant(-1e30, distances.dtype))
    others = tf.where(mask, far, -distances)
    rubbish = tf.fill([tf.shape(distances)[0], 1], tf.cast(-j, distances.dtype))
    competition = tf.reduce_logsumexp(tf.concat([others, rubbish], axis=1), axis=1)
    return tf.reduce_sum(truth + competition)
