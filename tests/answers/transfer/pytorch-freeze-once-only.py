# task: freeze
# verdict: wrong
# mistake: the layer is put into evaluation mode once, and the next call of train() undoes that
# told: eval-called-once
def freeze(layer):
    for parameter in layer.parameters():
        parameter.requires_grad = False
        parameter.grad = None
    layer.eval()
