# task: all_finite
# verdict: right
def all_finite(gradients):
    for gradient in gradients:
        if gradient is None:
            continue
        if ((gradient * 0) != 0).any().item():
            return False
    return True
