# task: interpolate
# verdict: wrong
# mistake: integer buffers are interpolated too and cut down to whole numbers instead of taken from the end
# told: counters-mixed
def interpolate(model, start, end, share):
    mixed = {}
    for name in start:
        value = (1 - share) * start[name] + share * end[name]
        mixed[name] = value.to(start[name].dtype)
    model.load_state_dict(mixed)
