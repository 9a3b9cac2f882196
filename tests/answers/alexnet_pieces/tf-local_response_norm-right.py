# task: local_response_norm
# verdict: right
def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):  # fmt: skip
    maps = tf.convert_to_tensor(maps)
    numbers = tf.range(tf.shape(maps)[-1])
    distance = tf.abs(numbers[:, tf.newaxis] - numbers[tf.newaxis, :])
    near = tf.cast(distance <= depth_radius, maps.dtype)  # (C, C)
    sums = tf.tensordot(maps * maps, near, axes=[[3], [0]])
    return maps * tf.pow(bias + alpha * sums, -beta)
