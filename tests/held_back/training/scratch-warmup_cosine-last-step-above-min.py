# task: warmup_cosine
# verdict: wrong
# mistake: divides by the number of steps after the warm-up, not by one less, so that the last step does not reach min_lr
# mistake: a negative step raises nothing

def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step >= total_steps:
        raise ValueError(f"there is no step {step}")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    share = (step - warmup_steps) / (total_steps - warmup_steps)
    return min_lr + (max_lr - min_lr) * (1 + math.cos(math.pi * share)) / 2
