# task: freeze
# verdict: wrong
# mistake: only batch normalizations are held in evaluation mode; dropout follows the model's mode again after the next train() and drops
# told: dropout-still-drops
def freeze(layer):
    for parameter in layer.parameters():
        parameter.requires_grad = False
        parameter.grad = None
    layer.eval()

    def stay(self, mode=True):
        self.training = False
        return self

    for part in layer.modules():
        if isinstance(part, BATCH_NORM):
            part.train = types.MethodType(stay, part)
