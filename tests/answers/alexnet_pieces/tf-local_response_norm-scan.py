# task: local_response_norm
# verdict: right
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):
    channels = maps.shape[-1]
    i = tf.range(channels)
    band = tf.cast(tf.abs(i[:, None] - i[None, :]) <= depth_radius, maps.dtype)
    total = tf.einsum("nhwj,ji->nhwi", tf.square(maps), band)
    return maps * tf.pow(bias + alpha * total, -beta)
