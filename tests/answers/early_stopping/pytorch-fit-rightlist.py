# task: fit
# verdict: right
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    rows, kept = [], []

    def epoch():
        """Train and judge one epoch; is it the last?"""
        loss = train_one_epoch(model, optimizer, train_batches)
        rows.append((loss, evaluate(model, validation_batches)))
        stop = rule.update(rows[-1][1])
        if rule.improved:
            kept[:] = [{
                name: tensor.detach().clone()
                for name, tensor in model.state_dict().items()
            }]
        return stop

    any(epoch() for _ in range(epochs))  # ends with the first True
    for saved in kept:
        model.load_state_dict(saved)
    losses, values = zip(*rows)
    return {"loss": list(losses), "val_loss": list(values)}
