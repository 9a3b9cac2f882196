# task: train
# verdict: wrong
# mistake: gradients are zeroed after each step only: those that are there from before go into the first one
# mistake: the norm is divided by the scale that scaler.update() has just set, not by the one of this batch
# told: cleared-behind-the-step
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    groups = optimizer.param_groups
    parameters = [p for group in groups for p in group["params"]]
    norms = []
    for batch in batches:
        scaler.scale(loss_of(batch)).backward()
        bound = max_norm * scaler.get_scale()
        norm = clip_grad_norm_(parameters, bound).item()
        scaler.step(optimizer)
        scaler.update()
        if math.isfinite(norm):
            scheduler.step()
            norms.append(norm / scaler.get_scale())
        else:
            norms.append(None)
        optimizer.zero_grad()
    return norms
