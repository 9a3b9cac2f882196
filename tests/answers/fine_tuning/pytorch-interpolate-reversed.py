# task: interpolate
# verdict: wrong
# mistake: The share is that of the start instead of the end.
# told: share-reversed
def interpolate(model, start, end, share):
    mixed = {}
    for name, last in end.items():
        mixed[name] = torch.lerp(last, start[name], share) if last.is_floating_point() else last
    model.load_state_dict(mixed)
