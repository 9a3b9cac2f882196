# task: warmup_cosine
# verdict: wrong
# mistake: the wave falls to zero and is cut off at min_lr, instead of ending there
# told: wave-cut-off
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step < 0 or step >= total_steps:
        raise ValueError(f"there is no step {step}")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    last = total_steps - 1 - warmup_steps
    if last == 0:
        return float(max_lr)
    wave = (1 + math.cos(math.pi * (step - warmup_steps) / last)) / 2
    return max(min_lr, max_lr * wave)
