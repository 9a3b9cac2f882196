# task: count_fp16
# verdict: wrong
# mistake: the gradients are rounded to fp16 first and multiplied by the scale there, so small ones are lost before the scale can save them, and a scale of 65,536 is infinite itself
# told: scaled-after-the-rounding
def count_fp16(gradients, scale=1.0):
    names = ("zero", "subnormal", "normal", "overflow")
    counts = dict.fromkeys(names, 0)
    for gradient in gradients:
        if gradient is None:
            continue
        before = tf.reshape(gradient, [-1])
        before = tf.boolean_mask(before, before != 0)
        after = tf.cast(before, tf.float16) * tf.cast(scale, tf.float16)
        size = tf.abs(tf.cast(after, tf.float32)).numpy()
        for value in size.tolist():
            if not math.isfinite(value):
                counts["overflow"] += 1
            elif value == 0:
                counts["zero"] += 1
            elif value < SMALLEST_NORMAL:
                counts["subnormal"] += 1
            else:
                counts["normal"] += 1
    return counts
