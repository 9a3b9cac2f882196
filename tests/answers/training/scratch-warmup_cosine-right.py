# task: warmup_cosine
# verdict: right
def warmup_cosine(step, total_steps, max_lr, warmup_steps=0, min_lr=0.0):
    if not 0 <= step <= total_steps - 1:
        raise ValueError(f"there is no step {step} among {total_steps}")
    behind = step - warmup_steps
    if behind < 0:
        return float(max_lr * (warmup_steps + behind + 1) / warmup_steps)
    last = total_steps - 1 - warmup_steps
    share = math.sin(math.pi / 2 * behind / (last or 1)) ** 2
    return float(max_lr * (1 - share) + min_lr * share)
