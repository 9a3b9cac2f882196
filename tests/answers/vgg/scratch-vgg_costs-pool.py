# task: vgg_costs
# verdict: wrong
# mistake: the size is halved at the beginning of each stage instead of at its end, so the dense layers are right
# told: halved-before-the-stage
def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    p, m, n, c = 0, 0, 0, 3
    s = size
    for ks, out in zip(KERNEL_SIZES[letter], CHANNELS):
        s = s // 2
        for k in ks:
            p += (c * k * k + 1) * out
            m += c * k * k * out * s * s
            c = out
            n += 1
    dims = [c * s * s, hidden, hidden, num_classes]
    dp = sum((a + 1) * b for a, b in zip(dims, dims[1:]))
    dm = sum(a * b for a, b in zip(dims, dims[1:]))
    return {"layers": n + 3, "convolutions": (p, m), "dense": (dp, dm)}
