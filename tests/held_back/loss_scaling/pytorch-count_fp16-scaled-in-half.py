# task: count_fp16
# verdict: wrong
# mistake: the gradients are rounded to fp16 first and then multiplied in fp16, instead of multiplied in fp32 and then rounded
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        values = gradient[gradient != 0]
        stored = (values.half() * scale).float().abs()
        counts["overflow"] += int((~torch.isfinite(stored)).sum())
        counts["zero"] += int((stored == 0).sum())
        counts["subnormal"] += int(((stored > 0) & (stored < SMALLEST_NORMAL)).sum())
        counts["normal"] += int(((stored >= SMALLEST_NORMAL) & torch.isfinite(stored)).sum())
    return counts
