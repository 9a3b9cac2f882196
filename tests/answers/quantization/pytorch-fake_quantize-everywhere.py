# task: fake_quantize
# verdict: wrong
# mistake: the gradient passes everywhere
# told: gradient-everywhere
def fake_quantize(values, scale, zero_point, lowest, highest):
    with torch.no_grad():
        q = torch.clamp(torch.round(values / scale) + zero_point, lowest, highest)
        out = ((q - zero_point) * scale).to(values.dtype)
    return out + values - values.detach()
