# task: warmup_cosine
# verdict: wrong
# mistake: the warm-up begins at a rate of zero
# told: first-step-without-a-rate
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if not 0 <= step < total_steps:
        raise ValueError(f"There is no step {step}.")
    if step < warmup_steps:
        return max_lr * step / warmup_steps
    last = total_steps - warmup_steps - 1
    part = (step - warmup_steps) / last if last else 0.0
    return min_lr + (max_lr - min_lr) * (1 + math.cos(math.pi * part)) / 2
