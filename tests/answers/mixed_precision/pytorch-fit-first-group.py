# task: fit
# verdict: wrong
# mistake: the schedule gets the number of batches so far, skipped steps included, and not the number of steps that were taken
# mistake: the rate is written into the first parameter group only; further groups keep theirs
# told: first-group-only, schedule-counts-batches
def fit(
    model, optimizer, batches, epochs, scaler, half=torch.float16,
    schedule=None,
):
    record = {"loss": [], "scale": [], "skipped": []}
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.param_groups[0]["lr"] = schedule(len(record["loss"]))
            scale = scaler.get_scale()
            loss = amp_step(model, optimizer, inputs, labels, scaler, half)
            record["loss"].append(loss.item())
            record["scale"].append(scale)
            record["skipped"].append(scaler.get_scale() < scale)
    return record
