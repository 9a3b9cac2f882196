# task: set_batch_norm
# verdict: wrong
# mistake: a momentum of exactly 0 or 1 is refused, though the range is from 0 to 1
# mistake: normalizations of one dimension (nn.BatchNorm1d) are left out
def set_batch_norm(model, momentum, epsilon):
    if not 0 < momentum < 1 or epsilon <= 0:
        raise ValueError("A constant is out of range.")
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.momentum = momentum
            layer.eps = epsilon
