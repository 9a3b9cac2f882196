# task: kernel_from_tf
# verdict: right
def kernel_from_tf(kernel):
    return np.einsum("hwio->oihw", kernel).copy()
