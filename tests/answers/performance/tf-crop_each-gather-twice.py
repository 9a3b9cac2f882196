# task: crop_each
# verdict: right
# way: two gathers with batch_dims=1, first the rows of each image, then the columns
def crop_each(images, tops, lefts, size):
    def places(starts):
        return tf.cast(starts, tf.int32)[:, tf.newaxis] + tf.range(size)[tf.newaxis]

    bands = tf.gather(images, places(tops), axis=1, batch_dims=1)
    return tf.gather(bands, places(lefts), axis=2, batch_dims=1)
