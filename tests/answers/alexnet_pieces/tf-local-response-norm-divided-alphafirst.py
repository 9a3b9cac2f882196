# task: local_response_norm
# verdict: wrong
# mistake: alpha is divided by the window size as PyTorch does.
# mistake: The sum is padded with ones, so neighbors that do not exist count.
# told: alpha-convention-of-the-other-framework, window-without-the-edges
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):
    channels = maps.shape[-1]
    squares = tf.pad(tf.square(maps), [[0, 0]] * 3 + [[depth_radius, depth_radius]], constant_values=1.0)
    sums = tf.add_n([squares[..., i : i + channels] for i in range(2 * depth_radius + 1)])
    return maps / tf.pow(bias + alpha / (2 * depth_radius + 1) * sums, beta)
