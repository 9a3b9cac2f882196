# task: optimizer_for
# verdict: wrong
# mistake: the state of frozen parameters is not forgotten
# told: old-momentum-comes-back
def optimizer_for(model, optimizer):
    trainable = [p for p in model.parameters() if p.requires_grad]
    held = set()
    for group in optimizer.param_groups:
        group["params"] = [p for p in group["params"] if p.requires_grad]
        held.update(id(p) for p in group["params"])
    new = [p for p in trainable if id(p) not in held]
    if new:
        optimizer.add_param_group({"params": new})
    return optimizer
