# task: jacobian_vector_product
# verdict: wrong
# mistake: the Jacobian is multiplied from the left, which fits only square matrices and is the transposed
# told: direction-on-the-left
def jacobian_vector_product(function, x, direction):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(function(x), x, direction)[0]
