# task: warmup_cosine
# verdict: wrong
# mistake: the cosine's position is divided by the number of steps after the warm-up, not by one less, so the last step has not reached min_lr
# mistake: step == total_steps is accepted, and only beyond it a ValueError comes
# told: fall-ends-one-step-late, one-step-too-many-accepted
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step < 0 or step > total_steps:
        raise ValueError(f"there is no step {step}")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    done = (step - warmup_steps) / (total_steps - warmup_steps)
    return min_lr + (max_lr - min_lr) * (1 + math.cos(math.pi * done)) / 2
