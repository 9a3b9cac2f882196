# task: count_fp16
# verdict: right
# mistake: none; unusual because the exponent bits of the fp16 numbers are read as integers
def count_fp16(gradients, scale=1.0):
    zero = subnormal = normal = overflow = 0
    for gradient in gradients:
        if gradient is None:
            continue
        before = gradient.detach().reshape(-1)
        after = (before * scale).to(torch.float16)
        bits = after.view(torch.int16).to(torch.int32)[before != 0]
        exponent = (bits >> 10) & 31
        mantissa = bits & 1023
        lowest = exponent == 0
        zero += int((lowest & (mantissa == 0)).sum())
        subnormal += int((lowest & (mantissa != 0)).sum())
        overflow += int((exponent == 31).sum())
        normal += int(((exponent > 0) & (exponent < 31)).sum())
    return {"zero": zero, "subnormal": subnormal, "normal": normal, "overflow": overflow}
