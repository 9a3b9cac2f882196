# task: interpolate
# verdict: right
def interpolate(model, start, end, share):
    mixed = {}
    for name, last in end.items():
        mixed[name] = torch.lerp(start[name], last, share) if last.is_floating_point() else last
    model.load_state_dict(mixed)
