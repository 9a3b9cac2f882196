# task: inception_costs
# verdict: right
def inception_costs(in_channels, widths, height, width, reductions=True):
    n1, r3, n3, r5, n5, pp = widths
    C = in_channels
    if reductions:
        w = C * n1 + C * r3 + 9 * r3 * n3 + C * r5 + 25 * r5 * n5 + C * pp
        b = n1 + r3 + n3 + r5 + n5 + pp
        out = n1 + n3 + n5 + pp
    else:
        w = C * n1 + 9 * C * n3 + 25 * C * n5
        b = n1 + n3 + n5
        out = b + C
    return {"channels": out, "parameters": w + b, "multiply_adds": w * height * width}
