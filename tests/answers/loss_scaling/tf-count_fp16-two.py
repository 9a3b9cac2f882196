# task: count_fp16
# verdict: wrong
# mistake: the gradients are rounded to fp16 first and scaled afterwards, instead of scaled in fp32 and then rounded
# mistake: only infinite elements count as overflow, NaN is in none of the counts
# told: nan-in-no-class, scaled-after-the-cast
def count_fp16(gradients, scale=1.0):
    result = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        half = tf.cast(gradient, tf.float16)
        size = tf.abs(tf.cast(half, tf.float32) * scale)
        there = gradient != 0
        infinite = size > LARGEST
        kinds = {
            "zero": there & (size == 0),
            "subnormal": (size > 0) & (size < SMALLEST_NORMAL),
            "normal": (size >= SMALLEST_NORMAL) & (size <= LARGEST),
            "overflow": infinite,
        }
        for kind, mask in kinds.items():
            result[kind] += int(tf.math.count_nonzero(mask))
    return result
