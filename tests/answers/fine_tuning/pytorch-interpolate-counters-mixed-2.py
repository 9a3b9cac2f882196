# task: interpolate
# verdict: wrong
# mistake: buffers of integers are interpolated like the others, too, and cut off to integers, instead of being those of end
# told: counters-mixed
def interpolate(model, start, end, share):
    mixed = {}
    for name, value in start.items():
        point = (1 - share) * value.double() + share * end[name].double()
        mixed[name] = point.to(value.dtype)
    model.load_state_dict(mixed)
