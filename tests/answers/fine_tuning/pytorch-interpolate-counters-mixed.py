# task: interpolate
# verdict: wrong
# mistake: buffers of integers are mixed too and cut off, instead of taken from the end
# told: counters-mixed
def interpolate(model, start, end, share):
    state = {}
    for name, value in start.items():
        mixed = (1 - share) * value.double() + share * end[name].double()
        state[name] = mixed.to(value.dtype)
    model.load_state_dict(state)
