# task: map_loss
# verdict: wrong
# mistake: y_true is pulled into the exponentials, log(exp(y_true - j) + sum exp(y_true - y_i)); that never underflows but overflows to infinity when the true class is about 89 or more farther (in float32) than j or the nearest class
# told: map-true-class-in-the-exponents
def map_loss(distances, labels, j):
    true = distances.gather(1, labels.long().view(-1, 1))  # (N, 1)
    relative = (true - distances).exp().sum(dim=1)
    rubbish = (true.squeeze(1) - j).exp()
    return (rubbish + relative).log().mean()
