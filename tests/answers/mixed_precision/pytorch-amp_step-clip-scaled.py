# task: amp_step
# verdict: wrong
# mistake: the gradients are clipped while they are still multiplied by the scale; unscale_ is not called before
# told: clips-scaled-gradients
def amp_step(
    model, optimizer, inputs, labels, scaler=None, half=torch.float16,
    max_norm=None,
):  # fmt: skip
    optimizer.zero_grad()
    with torch.autocast(device_type="cpu", dtype=half):
        outputs = model(inputs)
        loss = functional.cross_entropy(outputs, labels)
    if scaler is not None:
        scaler.scale(loss).backward()
    else:
        loss.backward()
    if max_norm is not None:
        torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    if scaler is not None:
        scaler.step(optimizer)
        scaler.update()
    else:
        optimizer.step()
    return loss.detach()
