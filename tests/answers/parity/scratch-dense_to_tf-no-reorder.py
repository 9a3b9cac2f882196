# task: dense_to_tf
# verdict: wrong
# mistake: the inputs stay in the order C, H, W, only the axes are exchanged
# mistake: maps that do not fill the inputs are not refused
# told: flatten-order-forgotten, maps-not-checked
def dense_to_tf(weight, maps_shape=None):
    return weight.T.copy()
