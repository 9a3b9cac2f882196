# task: fake_quantize
# verdict: wrong
# mistake: the gradient passes where the number itself lies between the numbers of the lowest and the highest code, instead of where its rounded code is allowed; it is 0 for the half step beyond each end, too
# told: number-asked-instead-of-code
def fake_quantize(values, scale, zero_point, lowest, highest):
    with torch.no_grad():
        codes = (values / scale).round() + zero_point
        rounded = (codes.clamp(lowest, highest) - zero_point) * scale
        bottom = (lowest - zero_point) * scale
        top = (highest - zero_point) * scale
        inside = (values >= bottom) & (values <= top)
        rounded = rounded.to(values.dtype)
    through = values * inside.to(values.dtype)
    return rounded + (through - through.detach())
