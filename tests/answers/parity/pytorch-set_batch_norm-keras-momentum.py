# task: set_batch_norm
# verdict: wrong
# mistake: the momentum is turned around into Keras' meaning
# told: momentum-turned-around
def set_batch_norm(model, momentum, epsilon):
    if not 0 <= momentum <= 1 or epsilon <= 0:
        raise ValueError("out of range")
    for m in model.modules():
        if isinstance(m, NORMS):
            m.momentum, m.eps = 1 - momentum, epsilon
