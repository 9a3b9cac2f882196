# task: freeze
# verdict: wrong
# mistake: the layers are put into evaluation mode once; the next model.train() of a model around them puts them back into training mode
# mistake: gradients that the parameters have already are kept
def freeze(layer):
    layer.eval()
    for parameter in layer.parameters():
        parameter.requires_grad_(False)
