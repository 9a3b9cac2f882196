# task: kernel_to_tf
# verdict: wrong
# mistake: all axes are reversed, so rows and columns are exchanged, too
# told: rows-and-columns-exchanged
def kernel_to_tf(weight):
    return weight.T
