# task: count_fp16
# verdict: wrong
# mistake: elements that were exactly zero before are counted as "zero"
# told: exact-zeros-counted
def count_fp16(gradients, scale=1.0):
    counts = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for grad in gradients:
        if grad is None:
            continue
        half = (grad * scale).to(torch.float16).abs()
        finite = torch.isfinite(half)
        counts["zero"] += (half == 0).sum().item()
        counts["subnormal"] += ((half > 0) & (half < SMALLEST_NORMAL)).sum().item()
        counts["normal"] += ((half >= SMALLEST_NORMAL) & finite).sum().item()
        counts["overflow"] += (~finite).sum().item()
    return counts
