# task: map_loss
# verdict: wrong
# mistake: only the sum over the classes is a logsumexp; it is exponentiated again to add exp(-j), and where all of it underflows (all distances and j beyond about 100 in 32 bits) the logarithm is -inf
# told: map-underflows
def map_loss(distances, labels, j):
    nearest = tf.reduce_logsumexp(-distances, axis=1)  # (N,)
    rubbish = tf.exp(-tf.cast(j, distances.dtype))
    competition = tf.math.log(rubbish + tf.exp(nearest))
    own = tf.gather(distances, labels, axis=1, batch_dims=1)
    return tf.reduce_mean(own + competition)
