# task: warmup_cosine
# verdict: wrong
# mistake: step == total_steps is let through (> instead of >=)
# mistake: the wave has the height max_lr instead of max_lr - min_lr, so that it starts above max_lr
# told: one-step-too-many-accepted, smallest-rate-added-unless-alone
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if step < 0 or step > total_steps:
        raise ValueError("there is no such step")
    if step < warmup_steps:
        return max_lr * (step + 1) / warmup_steps
    length = total_steps - warmup_steps - 1
    if length == 0:
        return float(max_lr)
    t = (step - warmup_steps) / length
    return min_lr + max_lr * (1 + math.cos(math.pi * t)) / 2
