# task: augmented
# verdict: wrong
# mistake: dy and dx are drawn with the same key and are always equal
# mistake: tf.roll lets come in on one side what went out on the other, instead of zeros
# told: pixels-come-back-on-the-other-side, same-shift-in-both-directions
def augmented(image, seed, epoch, index, max_shift=2):
    key = tf.constant([0, seed], tf.int64)
    for number in (epoch, index):
        key = tf.random.fold_in(key, tf.cast(number, tf.int64))
    keys = tf.random.split(key, 2)
    mirrored = tf.random.stateless_uniform([], keys[0]) < 0.5
    image = tf.where(mirrored, tf.reverse(image, axis=[1]), image)

    def shift():
        return tf.random.stateless_uniform(
            [], keys[1], -max_shift, max_shift + 1, tf.int32
        )

    return tf.roll(image, shift=[shift(), shift()], axis=[0, 1])
