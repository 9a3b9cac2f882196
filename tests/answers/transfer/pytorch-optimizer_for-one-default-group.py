# task: optimizer_for
# verdict: wrong
# mistake: all parameters come into one new group with the defaults, so those that stay lose the settings of their group (rate, weight decay)
# told: one-new-group-with-defaults
def optimizer_for(model, optimizer):
    learning = [p for p in model.parameters() if p.requires_grad]
    fresh = type(optimizer)(learning, **optimizer.defaults)
    for parameter in learning:
        if parameter in optimizer.state:
            fresh.state[parameter] = optimizer.state[parameter]
    return fresh
