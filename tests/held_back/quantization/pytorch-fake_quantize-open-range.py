# task: fake_quantize
# verdict: wrong
# mistake: no gradient where the code is exactly the lowest or the highest, though both are allowed
def fake_quantize(values, scale, zero_point, lowest, highest):
    code = torch.round(values.detach() / scale) + zero_point
    result = (scale * (code.clamp(lowest, highest) - zero_point)).to(values.dtype)
    if torch.is_tensor(result):
        result = result.detach()
    passes = ((code > lowest) & (code < highest)).to(values.dtype)
    through = values * passes
    return result + (through - through.detach())
