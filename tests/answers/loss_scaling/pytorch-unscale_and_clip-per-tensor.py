# task: unscale_and_clip
# verdict: wrong
# mistake: each gradient is clipped by its own norm instead of by the norm of all together
# told: each-tensor-by-itself
def unscale_and_clip(gradients, scale, max_norm):
    clipped = []
    total = 0.0
    for g in gradients:
        if g is None:
            clipped.append(None)
            continue
        g = g.float() / scale
        norm = g.norm().item()
        total += norm**2
        if norm > max_norm:
            g = g * (max_norm / norm)
        clipped.append(g)
    return clipped, math.sqrt(total)
