# task: warmup_cosine
# verdict: right
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step not in range(total_steps):
        raise ValueError(f"no step {step} among {total_steps}")
    if step < warmup_steps:
        return float(max_lr * (step + 1) / warmup_steps)
    last = total_steps - 1 - warmup_steps
    if last == 0:
        return float(max_lr)
    angle = 0.5 * math.pi * (step - warmup_steps) / last
    return max_lr * math.cos(angle) ** 2 + min_lr * math.sin(angle) ** 2
