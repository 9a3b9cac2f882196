# task: warmup_cosine
# verdict: wrong
# mistake: the wave ends one step after the last, so min_lr is never reached
# mistake: the first step of the warm-up has the rate 0
# told: fall-ends-one-step-late, first-step-without-a-rate
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if not 0 <= step < total_steps:
        raise ValueError("no such step")
    if step < warmup_steps:
        return max_lr * step / warmup_steps
    t = (step - warmup_steps) / (total_steps - warmup_steps)
    return min_lr + (max_lr - min_lr) / 2 * (1 + math.cos(math.pi * t))
