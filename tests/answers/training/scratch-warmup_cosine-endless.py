# task: warmup_cosine
# verdict: wrong
# mistake: progress is divided by the number of cosine steps instead of that number minus one, so the last step does not reach min_lr
# told: fall-ends-one-step-late
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if not 0 <= step < total_steps:
        raise ValueError(f"no step {step} in a training of {total_steps}")
    if step < warmup_steps:
        return float(max_lr * (step + 1) / warmup_steps)
    progress = (step - warmup_steps) / (total_steps - warmup_steps)
    cosine = 0.5 * (1 + math.cos(math.pi * progress))
    return min_lr + (max_lr - min_lr) * cosine
