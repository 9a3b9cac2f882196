# task: he_normal
# verdict: wrong
# mistake: returns a parameter that requires a gradient; asked was a plain tensor

def he_normal(shape, negative_slope=0.0):
    weight = nn.Parameter(torch.empty(shape))
    return nn.init.kaiming_normal_(weight, a=negative_slope)
