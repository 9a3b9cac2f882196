# task: optimizer_for
# verdict: wrong
# mistake: all trainable parameters are put into one new group with the defaults, so those that learned before lose their group with its own rate, decay and so on
# told: one-new-group-with-defaults
def optimizer_for(model, optimizer):
    learning = [p for p in model.parameters() if p.requires_grad]
    wanted = set(learning)
    for parameter in list(optimizer.state):
        if parameter not in wanted:
            del optimizer.state[parameter]
    optimizer.param_groups.clear()
    optimizer.add_param_group({"params": learning})
    return optimizer
