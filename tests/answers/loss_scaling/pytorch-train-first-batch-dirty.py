# task: train
# verdict: wrong
# mistake: gradients are cleared only after each batch, never before the first one, so those that are there from before count in the first step and norm
# told: cleared-behind-the-step
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    groups = optimizer.param_groups
    parameters = [p for group in groups for p in group["params"]]
    norms = []
    for batch in batches:
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        before = scaler.get_scale()
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
        if scaler.get_scale() < before:
            norms.append(None)
        else:
            scheduler.step()
            norms.append(norm)
    return norms
