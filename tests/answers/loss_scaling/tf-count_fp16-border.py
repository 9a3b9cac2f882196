# task: count_fp16
# verdict: wrong
# mistake: the smallest normal number is counted as subnormal
# told: smallest-normal-is-subnormal
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        gradient = tf.boolean_mask(gradient, gradient != 0)
        size = tf.abs(tf.cast(tf.cast(gradient * scale, tf.float16), tf.float32))
        finite = tf.math.is_finite(size)
        zero = size == 0
        small = (size > 0) & (size <= SMALLEST_NORMAL)
        counts["zero"] += int(tf.math.count_nonzero(zero))
        counts["subnormal"] += int(tf.math.count_nonzero(small))
        counts["normal"] += int(
            tf.math.count_nonzero(finite & (size > SMALLEST_NORMAL))
        )
        counts["overflow"] += int(tf.math.count_nonzero(~finite))
    return counts
