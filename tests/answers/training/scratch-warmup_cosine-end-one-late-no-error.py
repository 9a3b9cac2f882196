# task: warmup_cosine
# verdict: wrong
# mistake: the cosine reaches min_lr one step behind the last; a step that does not exist is not refused
# told: fall-ends-one-step-late, other-steps-accepted
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    progress = (step - warmup_steps) / (total_steps - warmup_steps)
    return min_lr + 0.5 * (max_lr - min_lr) * (1 + math.cos(math.pi * progress))
