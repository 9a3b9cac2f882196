# task: interpolate
# verdict: right
def interpolate(model, start, end, share):
    with torch.no_grad():
        for name, target in model.state_dict().items():
            a, b = start[name], end[name]
            if b.is_floating_point():
                target.copy_(torch.add((1 - share) * a, b, alpha=share))
            else:
                target.copy_(b)
