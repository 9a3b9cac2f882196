# task: receptive_field
# verdict: wrong
# mistake: the distance is multiplied by the layer's stride before it is used, so that a layer's own stride widens its own field
# told: own-stride-counted
def receptive_field(layers):
    r = 1
    j = 1
    for k, s in layers:
        j = j * s
        r = r + (k - 1) * j
    return r
