# task: local_response_norm
# verdict: wrong
# mistake: alpha is divided by the size of the window, as in PyTorch
# mistake: the end of the slice is exclusive, so that the last neighbor on the right is missing
# told: alpha-convention-of-the-other-framework, last-neighbor-missing
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):  # fmt: skip
    squares = tf.square(maps)
    channels = maps.shape[-1]
    share = alpha / (2 * depth_radius + 1)
    sums = []
    for i in range(channels):
        first = max(0, i - depth_radius)
        last = min(channels, i + depth_radius)
        sums.append(tf.reduce_sum(squares[..., first:last], axis=-1))
    return maps / (bias + share * tf.stack(sums, axis=-1)) ** beta
