# task: optimizer_for
# verdict: wrong
# mistake: new parameters get the rate of the first group, not the settings in optimizer.defaults
# mistake: the state of parameters that leave is not deleted, so they have their old momentum when they come back
def optimizer_for(model, optimizer):
    trainable = [p for p in model.parameters() if p.requires_grad]
    wanted = {id(p) for p in trainable}
    held = set()
    for group in optimizer.param_groups:
        group["params"] = [p for p in group["params"] if id(p) in wanted]
        held.update(id(p) for p in group["params"])
    new = [p for p in trainable if id(p) not in held]
    if new:
        optimizer.add_param_group({"params": new, "lr": optimizer.param_groups[0]["lr"]})
    return optimizer
