# task: warmup_cosine
# verdict: wrong
# mistake: the cosine falls to zero and is cut off at min_lr, instead of falling from max_lr to min_lr
# mistake: step == total_steps is not refused
# told: one-step-too-many-accepted, wave-cut-off
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step < 0 or step > total_steps:
        raise ValueError(f"no step {step} in a training of {total_steps} steps")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    rest = total_steps - warmup_steps - 1
    if rest == 0:
        return float(max_lr)
    rate = max_lr * 0.5 * (1 + math.cos(math.pi * (step - warmup_steps) / rest))
    return max(rate, min_lr)
