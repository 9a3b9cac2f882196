# task: local_response_norm
# verdict: wrong
# mistake: alpha is divided by the size of the window, as PyTorch does
# mistake: tf.roll goes round in a circle: the first channels see the last ones as neighbors
# told: alpha-convention-of-the-other-framework, neighbors-in-a-circle
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):  # fmt: skip
    squares = tf.square(maps)
    offsets = range(-depth_radius, depth_radius + 1)
    sums = tf.add_n([tf.roll(squares, shift=offset, axis=-1) for offset in offsets])
    return maps / tf.pow(bias + alpha / len(offsets) * sums, beta)
