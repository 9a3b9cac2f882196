# task: count_fp16
# verdict: wrong
# mistake: only infinities count as overflow; NaN is counted nowhere
# mistake: elements that were exactly zero before are counted as zero
# told: exact-zeros-counted
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for g in gradients:
        if g is None:
            continue
        size = (g * scale).to(torch.float16).abs()
        counts["zero"] += int((size == 0).sum())
        tiny = (size > 0) & (size < SMALLEST_NORMAL)
        counts["subnormal"] += int(tiny.sum())
        normal = (size >= SMALLEST_NORMAL) & size.isfinite()
        counts["normal"] += int(normal.sum())
        counts["overflow"] += int(size.isinf().sum())
    return counts
