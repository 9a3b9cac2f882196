# task: local_response_norm
# verdict: wrong
# mistake: the window has depth_radius channels in all, not on each side
# told: window-on-one-side-is-the-whole
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):
    half = depth_radius // 2
    channels = maps.shape[-1]
    squares = tf.pad(maps**2, [[0, 0], [0, 0], [0, 0], [half, half]])
    total = tf.add_n([squares[..., i : i + channels] for i in range(2 * half + 1)])
    return maps / (bias + alpha * total) ** beta
