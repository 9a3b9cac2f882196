# task: he_normal
# verdict: right
# way: normal numbers by the method of Box and Muller from two uniform ones, in double precision
def he_normal(shape, negative_slope=0.0):
    fan_in, _ = fans(shape)
    deviation = math.sqrt(2 / ((1 + negative_slope**2) * fan_in))
    sizes = tuple(int(side) for side in shape)
    radius = (-2 * torch.log1p(-torch.rand(sizes, dtype=torch.float64))).sqrt()
    angle = 2 * math.pi * torch.rand(sizes, dtype=torch.float64)
    return (deviation * radius * angle.cos()).to(torch.get_default_dtype())
