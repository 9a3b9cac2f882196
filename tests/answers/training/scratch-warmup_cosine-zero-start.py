# task: warmup_cosine
# verdict: wrong
# mistake: the warm-up is max_lr * step / warmup_steps, so the first rate is 0 and its last step does not reach max_lr
# mistake: the cosine is divided by total_steps - warmup_steps instead of one less, so the last step does not reach min_lr
# told: fall-ends-one-step-late, first-step-without-a-rate
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if not 0 <= step < total_steps:
        raise ValueError(f"there is no step {step} in {total_steps}")
    if step < warmup_steps:
        return float(max_lr * step / warmup_steps)
    falling = total_steps - warmup_steps
    progress = (step - warmup_steps) / falling
    wave = 0.5 * (1.0 + math.cos(math.pi * progress))
    return min_lr + (max_lr - min_lr) * wave
