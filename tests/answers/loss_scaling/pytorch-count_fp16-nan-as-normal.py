# task: count_fp16
# verdict: wrong
# mistake: only infinities count as "overflow"; what is left over counts as "normal", so a NaN is reported as a normal number
# told: nan-is-normal
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in gradients:
        if gradient is None:
            continue
        kept = gradient[gradient != 0]
        stored = (kept * scale).half().float().abs()
        zero = int((stored == 0).sum())
        tiny = int(((stored > 0) & (stored < SMALLEST_NORMAL)).sum())
        over = int(torch.isinf(stored).sum())
        counts["zero"] += zero
        counts["subnormal"] += tiny
        counts["overflow"] += over
        counts["normal"] += stored.numel() - zero - tiny - over
    return counts
