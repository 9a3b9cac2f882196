# task: kernel_to_tf
# verdict: right
def kernel_to_tf(weight):
    return np.einsum("oihw->hwio", weight).copy()
