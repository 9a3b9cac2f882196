# task: scaled_tanh
# verdict: wrong
# mistake: the argument is not multiplied by 2/3
# told: tanh-slope-missing
def scaled_tanh(activations):
    return 1.7159 * torch.tanh(activations)
