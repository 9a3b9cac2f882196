# task: amp_step
# verdict: wrong
# mistake: autocast is entered without dtype=half, and on a processor its default is bfloat16, so with half=torch.float16 the network computes in bfloat16
# told: autocast-takes-its-default
def amp_step(
    model, optimizer, inputs, labels, scaler=None, half=torch.float16,
    max_norm=None,
):
    optimizer.zero_grad(set_to_none=True)
    with torch.autocast(device_type="cpu"):
        loss = functional.cross_entropy(model(inputs), labels)
    amp = scaler if scaler is not None else torch.amp.GradScaler("cpu", enabled=False)
    amp.scale(loss).backward()
    if max_norm is not None:
        amp.unscale_(optimizer)
        with_gradient = [p for p in model.parameters() if p.grad is not None]
        torch.nn.utils.clip_grad_norm_(with_gradient, max_norm)
    amp.step(optimizer)
    amp.update()
    return loss.detach()
