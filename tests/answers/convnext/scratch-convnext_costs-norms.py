# task: convnext_costs
# verdict: wrong
# mistake: the normalization in front of a downsampling convolution is counted with its output width
# told: norm-behind-the-convolution
def convnext_costs(counts, widths, size=224, num_classes=1000):
    c, s, r = 3, size // 4, {k: [0, 0] for k in ("between", "depthwise", "pointwise", "rest")}
    for i, (n, w) in enumerate(zip(counts, widths)):
        if i:
            s //= 2
        k = 4 if i else 16
        r["between"][0] += c * w * k + w
        r["between"][1] += c * w * k * s * s
        r["rest"][0] += 2 * w + 3 * w * n
        r["depthwise"][0] += n * 50 * w
        r["depthwise"][1] += n * 49 * w * s * s
        r["pointwise"][0] += n * (8 * w * w + 5 * w)
        r["pointwise"][1] += n * 8 * w * w * s * s
        c = w
    r["rest"][0] += 2 * c + (c + 1) * num_classes
    r["rest"][1] += c * num_classes
    return {k: tuple(v) for k, v in r.items()}
