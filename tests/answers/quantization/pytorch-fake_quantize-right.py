# task: fake_quantize
# verdict: right
def fake_quantize(values, scale, zero_point, lowest, highest):
    q = torch.round(values.detach() / scale) + zero_point
    mask = (q >= lowest) & (q <= highest)
    q = torch.clamp(q, lowest, highest)
    out = ((q - zero_point) * scale).to(values.dtype)
    if torch.is_tensor(scale):
        out = out.detach()
    return out + mask * (values - values.detach())
