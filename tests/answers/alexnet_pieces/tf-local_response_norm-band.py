# task: local_response_norm
# verdict: right
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):
    maps = tf.convert_to_tensor(maps)
    channels = int(maps.shape[-1])
    place = tf.range(channels)
    near = tf.abs(place[:, None] - place[None, :]) <= depth_radius
    band = tf.cast(near, maps.dtype)
    energy = tf.einsum("nhwc,cd->nhwd", maps * maps, band)
    return maps * (bias + alpha * energy) ** (-beta)
