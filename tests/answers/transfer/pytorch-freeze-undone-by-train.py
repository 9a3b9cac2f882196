# task: freeze
# verdict: wrong
# mistake: the layers are put into evaluation mode only once, which the next call of train() undoes
# told: eval-called-once
def freeze(layer):
    for parameter in layer.parameters():
        parameter.requires_grad_(False)
        parameter.grad = None
    layer.eval()
