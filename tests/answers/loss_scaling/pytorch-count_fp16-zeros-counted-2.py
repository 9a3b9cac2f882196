# task: count_fp16
# verdict: wrong
# mistake: elements that were exactly zero before are counted as zero
# told: exact-zeros-counted
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        half = (gradient * scale).half().abs()
        counts["zero"] += (half == 0).sum().item()
        counts["subnormal"] += ((half > 0) & (half < SMALLEST_NORMAL)).sum().item()
        counts["normal"] += ((half >= SMALLEST_NORMAL) & (half <= LARGEST)).sum().item()
        counts["overflow"] += (~half.isfinite()).sum().item()
    return counts
