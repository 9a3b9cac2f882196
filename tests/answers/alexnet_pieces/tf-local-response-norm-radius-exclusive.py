# task: local_response_norm
# verdict: wrong
# mistake: The last neighbor on the upper side is left out.
# told: last-neighbor-missing
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):
    channels = maps.shape[-1]
    squares = tf.pad(tf.square(maps), [[0, 0]] * 3 + [[depth_radius, depth_radius]])
    sums = tf.add_n([squares[..., i : i + channels] for i in range(2 * depth_radius)])
    return maps / tf.pow(bias + alpha * sums, beta)
