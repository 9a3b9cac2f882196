# task: count_fp16
# verdict: wrong
# mistake: the fp32 product is classified before it is rounded: 65,510 counts as overflow although it is rounded to 65,504, and what is rounded up to 2 ** -14 or 2 ** -24 counts as too small
# told: thresholds-without-rounding
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        flat = tf.reshape(gradient, [-1])
        scaled = tf.abs(flat[flat != 0.0] * scale)
        overflow = ~(scaled <= LARGEST)
        zero = scaled < 2.0**-24
        subnormal = (scaled < SMALLEST_NORMAL) & ~zero
        normal = ~(overflow | zero | subnormal)
        for name, mask in zip(counts, (zero, subnormal, normal, overflow)):
            counts[name] += int(tf.math.count_nonzero(mask))
    return counts
