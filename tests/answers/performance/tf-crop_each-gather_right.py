# task: crop_each
# verdict: right
def crop_each(images, tops, lefts, size):
    def window(starts):
        starts = tf.convert_to_tensor(starts)
        steps = tf.range(size, dtype=starts.dtype)
        return tf.expand_dims(starts, 1) + tf.expand_dims(steps, 0)  # (N, size)

    strips = tf.gather(images, window(tops), axis=1, batch_dims=1)
    return tf.gather(strips, window(lefts), axis=2, batch_dims=1)
