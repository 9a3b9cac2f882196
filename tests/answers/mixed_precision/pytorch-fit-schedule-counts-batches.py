# task: fit
# verdict: wrong
# mistake: the schedule is asked with the number of batches seen, skipped ones included, instead of the steps really taken
# told: schedule-counts-batches
def _one_step(model, optimizer, inputs, labels, scaler, half):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=half):
        loss = functional.cross_entropy(model(inputs), labels)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.detach()


def fit(
    model, optimizer, batches, epochs, scaler, half=torch.float16,
    schedule=None,
):  # fmt: skip
    history = {"loss": [], "scale": [], "skipped": []}
    step = 0
    for epoch in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                for group in optimizer.param_groups:
                    group["lr"] = schedule(step)
            scale = scaler.get_scale()
            loss = _one_step(model, optimizer, inputs, labels, scaler, half)
            history["loss"].append(loss.item())
            history["scale"].append(scale)
            history["skipped"].append(scaler.get_scale() < scale)
            step += 1
    return history
