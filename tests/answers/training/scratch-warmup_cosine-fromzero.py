# task: warmup_cosine
# verdict: wrong
# mistake: the warm-up is step / warmup_steps: it starts at zero and does not reach max_lr in its last step
# told: first-step-without-a-rate
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step not in range(total_steps):
        raise ValueError(f"step {step} is not between 0 and {total_steps - 1}")
    if step < warmup_steps:
        return float(max_lr * step / warmup_steps)
    last = total_steps - 1
    if last == warmup_steps:
        return float(max_lr)
    angle = math.pi * (step - warmup_steps) / (last - warmup_steps)
    return float(min_lr + (max_lr - min_lr) * math.cos(angle / 2) ** 2)
