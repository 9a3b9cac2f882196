# task: train
# verdict: wrong
# mistake: the schedule stands still also when the scale has grown
# told: schedule-waits-for-growth
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    norms = []
    for batch in batches:
        optimizer.zero_grad()
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        before = scaler.get_scale()
        scaler.step(optimizer)
        scaler.update()
        after = scaler.get_scale()
        norms.append(None if after < before else norm)
        if after == before:
            scheduler.step()
    return norms
