# task: scaled_tanh
# verdict: right
def scaled_tanh(activations):
    return 1.7159 * (2 * torch.sigmoid(activations * (4 / 3)) - 1)
