# task: train
# verdict: wrong
# mistake: the schedule goes on also after a skipped step
# told: schedule-runs-ahead
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    norms = []
    for batch in batches:
        optimizer.zero_grad()
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        scaler.step(optimizer)
        scaler.update()
        scheduler.step()
        norms.append(norm if math.isfinite(norm) else None)
    return norms
