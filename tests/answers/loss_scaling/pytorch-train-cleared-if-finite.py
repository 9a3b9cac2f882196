# task: train
# verdict: wrong
# mistake: gradients are still cleared only after a step that was taken; after a skipped one the infinite or NaN gradients stay, the next batch is added to them, and every later step is skipped too
# told: nan-gradients-stay
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
        if math.isfinite(norm):
            scheduler.step()
            optimizer.zero_grad()
            norms.append(norm)
        else:
            norms.append(None)
    return norms
