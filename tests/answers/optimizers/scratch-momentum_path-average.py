# task: momentum_path
# verdict: wrong
# mistake: in the PyTorch form the gradient goes into the velocity with the share 1 - momentum, as in a running average
# mistake: in the Keras form the velocity is taken off the position although its sign is already in it
# told: path-averages-with-the-rate-outside, path-subtracts-the-velocity
def momentum_path(start, gradients, rates, momentum, rate_inside):
    positions = []
    velocity = 0.0
    position = start
    for i in range(len(gradients)):
        if rate_inside:
            velocity = momentum * velocity - rates[i] * gradients[i]
            position = position - velocity
        else:
            velocity = momentum * velocity + (1 - momentum) * gradients[i]
            position = position - rates[i] * velocity
        positions.append(position)
    return positions
