# task: count_fp16
# verdict: wrong
# mistake: elements that were exactly zero before are counted as zero
# told: exact-zeros-counted
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        half = (gradient.float() * scale).half()
        size = half.float().abs()
        finite = torch.isfinite(half)
        counts["zero"] += (size == 0).sum().item()
        counts["subnormal"] += ((size > 0) & (size < SMALLEST_NORMAL)).sum().item()
        counts["normal"] += (finite & (size >= SMALLEST_NORMAL)).sum().item()
        counts["overflow"] += (~finite).sum().item()
    return counts
