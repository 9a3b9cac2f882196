# task: kernel_from_tf
# verdict: right
def kernel_from_tf(kernel):
    return np.moveaxis(kernel, (3, 2), (0, 1))
