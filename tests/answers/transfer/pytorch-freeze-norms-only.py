# task: freeze
# verdict: wrong
# mistake: holds only batch normalization in evaluation mode; dropout in the part goes on dropping when the model is in training mode
# mistake: gradients that the parameters had before are still there
# told: dropout-still-drops, gradients-left-over
def freeze(layer):
    def stay(self, mode=True):
        return nn.Module.train(self, False)

    for parameter in layer.parameters():
        parameter.requires_grad = False
    for module in layer.modules():
        if isinstance(module, BATCH_NORM):
            module.train = types.MethodType(stay, module)
            module.train()
