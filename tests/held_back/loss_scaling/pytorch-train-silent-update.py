# task: train
# verdict: wrong
# mistake: scaler.update is left out for a batch whose gradients are not finite, so the scale never shrinks (and the next unscale_ fails)
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    norms = []
    for batch in batches:
        optimizer.zero_grad()
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        scaler.step(optimizer)
        if math.isfinite(norm):
            scaler.update()
            scheduler.step()
            norms.append(norm)
        else:
            norms.append(None)
    return norms
