# task: train
# verdict: wrong
# mistake: zero_grad is only called after a good step, so the infinite gradients of a skipped one (and those from before) stay and spoil what follows
# told: cleared-behind-the-step, nan-gradients-stay
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    groups = optimizer.param_groups
    parameters = [p for group in groups for p in group["params"]]
    norms = []
    for batch in batches:
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        scale = scaler.get_scale()
        scaler.step(optimizer)
        scaler.update()
        if scaler.get_scale() >= scale:
            scheduler.step()
            optimizer.zero_grad()
            norms.append(norm)
        else:
            norms.append(None)
    return norms
