# task: pairwise_distances
# verdict: wrong
# mistake: tf.map_fn goes through the rows of a one by one, so the number of operations grows with N
# told: points-in-a-loop
def pairwise_distances(a, b):
    def to_all(row):
        return tf.reduce_sum(tf.math.squared_difference(row, b), axis=-1)

    return tf.map_fn(to_all, a)
