# task: local_response_norm
# verdict: right
# way: the sums over neighbors are one matrix product with a band of ones
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):
    maps = tf.convert_to_tensor(maps)
    channels = maps.shape[-1]
    reach = min(int(depth_radius), channels - 1)
    band = tf.linalg.band_part(tf.ones((channels, channels), maps.dtype), reach, reach)
    sums = tf.einsum("nhwc,cd->nhwd", tf.square(maps), band)
    return maps * tf.pow(bias + alpha * sums, -beta)
