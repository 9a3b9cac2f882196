# task: amp_step
# verdict: wrong
# mistake: the gradients are clipped before the scaler has unscaled them, so max_norm applies to the scaled ones
def amp_step(
    model, optimizer, inputs, labels, scaler=None, half=torch.float16,
    max_norm=None,
):  # fmt: skip
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=half):
        logits = model(inputs)
    loss = functional.cross_entropy(logits.float(), labels)
    if scaler is None:
        loss.backward()
    else:
        scaler.scale(loss).backward()
    if max_norm is not None:
        torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    if scaler is None:
        optimizer.step()
    else:
        scaler.step(optimizer)
        scaler.update()
    return loss.detach()
