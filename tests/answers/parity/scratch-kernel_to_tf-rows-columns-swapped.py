# task: kernel_to_tf
# verdict: wrong
# mistake: rows and columns of the kernel change places
# told: rows-and-columns-exchanged
def kernel_to_tf(weight):
    return np.ascontiguousarray(weight.T)
