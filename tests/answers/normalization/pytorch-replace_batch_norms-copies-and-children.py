# task: replace_batch_norms
# verdict: wrong
# mistake: weights and biases are copies instead of the very parameters; a model that is itself a BatchNorm2d comes back unchanged
# told: the-model-itself-forgotten
def replace_batch_norms(model, groups=32):
    for name, child in model.named_children():
        if isinstance(child, nn.BatchNorm2d):
            channels = child.num_features
            norm = nn.GroupNorm(
                math.gcd(groups, channels), channels, child.eps, child.affine
            )
            if child.affine:
                norm.weight.data.copy_(child.weight.data)
                norm.bias.data.copy_(child.bias.data)
            norm.train(child.training)
            setattr(model, name, norm)
        else:
            replace_batch_norms(child, groups)
    return model
