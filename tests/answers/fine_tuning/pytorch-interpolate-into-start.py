# task: interpolate
# verdict: wrong
# mistake: The mixing changes the tensors of the start.
# mistake: Integer buffers are those of the start.
# told: counters-of-the-start, start-overwritten
def interpolate(model, start, end, share):
    mixed = {}
    for name, last in end.items():
        mixed[name] = start[name].lerp_(last, share) if last.is_floating_point() else start[name]
    model.load_state_dict(mixed)
