# task: train
# verdict: wrong
# mistake: the schedule moves on after a skipped step, too; the gradients of a skipped step are not cleared
# told: nan-gradients-stay, schedule-runs-ahead
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    groups = optimizer.param_groups
    parameters = [p for group in groups for p in group["params"]]
    norms = []
    optimizer.zero_grad()
    for batch in batches:
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        scaler.step(optimizer)
        scaler.update()
        scheduler.step()
        if math.isfinite(norm):
            optimizer.zero_grad()
            norms.append(norm)
        else:
            norms.append(None)
    return norms
