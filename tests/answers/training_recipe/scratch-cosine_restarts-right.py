# task: cosine_restarts
# verdict: right
def cosine_restarts(step, first_cycle, max_lr, min_lr=0.0, stretch=1, shrink=1.0):
    if step >= first_cycle:
        return cosine_restarts(
            step - first_cycle, first_cycle * stretch,
            min_lr + (max_lr - min_lr) * shrink, min_lr, stretch, shrink,
        )
    return min_lr + (max_lr - min_lr) / 2 * (1 + np.cos(np.pi * step / first_cycle))
