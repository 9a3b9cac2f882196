# task: interpolate
# verdict: right
# mistake: none; unusual because a new state of weighted sums over both dictionaries is made and loaded
def interpolate(model, start, end, share):
    state = {}
    for name, goal in end.items():
        if torch.is_floating_point(goal):
            pair = torch.stack([start[name].to(goal.device), goal])
            weights = pair.new_tensor([1 - share, share])
            state[name] = torch.tensordot(weights, pair, dims=1)
        else:
            state[name] = goal.clone()
    model.load_state_dict(state)
