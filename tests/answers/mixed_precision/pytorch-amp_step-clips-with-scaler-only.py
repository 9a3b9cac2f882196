# task: amp_step
# verdict: wrong
# mistake: without a scaler max_norm is ignored: the gradients are clipped only in the branch that unscales them
# told: clips-with-a-scaler-only
def amp_step(
    model, optimizer, inputs, labels, scaler=None, half=torch.float16,
    max_norm=None,
):  # fmt: skip
    optimizer.zero_grad(set_to_none=True)
    with torch.autocast("cpu", dtype=half):
        loss = functional.cross_entropy(model(inputs), labels)
    if scaler is None:
        loss.backward()
        optimizer.step()
        return loss.detach()
    scaler.scale(loss).backward()
    if max_norm is not None:
        scaler.unscale_(optimizer)
        torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return loss.detach()
