# task: vector_jacobian_product
# verdict: wrong
# mistake: The whole Jacobian is formed, with one backward pass for each output.
# told: a-pass-for-each-value
def vector_jacobian_product(function, x, vector):
    return vector @ torch.autograd.functional.jacobian(function, x)
