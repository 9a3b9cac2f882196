# task: warmup_cosine
# verdict: right
# mistake: none; unusual because half a cosine wave is written as the square of a sine of the steps that are left

def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step not in range(total_steps):
        raise ValueError(f"no step {step} among {total_steps}")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    left = total_steps - 1 - step
    length = max(total_steps - 1 - warmup_steps, 1)
    if step == warmup_steps:
        return max_lr
    height = math.sin(math.pi / 2 * left / length) ** 2
    return height * max_lr + (1 - height) * min_lr
