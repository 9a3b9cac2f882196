# task: fake_quantize
# verdict: wrong
# mistake: the gradient asks whether value / scale, rounded, lies between the codes, before the zero point is added; with a zero point other than 0 the gradient passes in a shifted window
# told: asked-before-the-zero-point
def fake_quantize(values, scale, zero_point, lowest, highest):
    scale, zero_point = (tf.stop_gradient(tf.convert_to_tensor(one, values.dtype))
                         for one in (scale, zero_point))

    @tf.custom_gradient
    def rounded(x):
        steps = tf.round(x / scale)
        result = scale * (tf.clip_by_value(steps + zero_point, lowest, highest) - zero_point)
        inside = tf.logical_and(steps >= lowest, steps <= highest)

        def backward(upstream):
            return tf.where(inside, upstream, tf.zeros_like(upstream))

        return result, backward

    return rounded(values)
