# task: fit
# verdict: right
# mistake: none; unusual because it keeps a deep copy of the state_dict itself and copies it back tensor by tensor, without snapshot and restore
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    losses, values = [], []
    kept = {}
    stop = False
    try:
        while not stop and len(values) < epochs:
            losses.append(train_one_epoch(model, optimizer, train_batches))
            values.append(evaluate(model, validation_batches))
            stop = rule.update(values[-1])
            if rule.improved:
                kept = copy.deepcopy(model.state_dict())
    finally:
        with torch.no_grad():
            own = model.state_dict()
            for name, tensor in kept.items():
                own[name].copy_(tensor)
    return {"loss": losses, "val_loss": values}
