# task: optimizer_for
# verdict: wrong
# mistake: the state is matched by position, not by the variable that it belongs to
# mistake: the number of steps done starts at 0 again
# told: slots-by-position-where-they-fit, steps-forgotten
def optimizer_for(model, optimizer):
    def slots(one):
        return [
            v for v in one.variables if v.name not in ("iteration", "learning_rate")
        ]

    new = type(optimizer).from_config(optimizer.get_config())
    new.build(model.trainable_variables)
    for old, fresh in zip(slots(optimizer), slots(new), strict=False):
        if tuple(old.shape) == tuple(fresh.shape):
            fresh.assign(old)
    return new
