# task: interpolate
# verdict: right
def interpolate(model, start, end, share):
    def between(first, last):
        if not last.is_floating_point():
            return last
        return torch.lerp(first, last, share)

    point = {name: between(start[name], last) for name, last in end.items()}
    model.load_state_dict(point)
