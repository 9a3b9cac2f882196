# task: freeze
# verdict: wrong
# mistake: eval() lasts only until the next train()
# told: eval-called-once
def freeze(layer):
    for parameter in layer.parameters():
        parameter.requires_grad_(False)
        parameter.grad = None
    layer.eval()
