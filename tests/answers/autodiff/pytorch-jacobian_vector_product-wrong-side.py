# task: jacobian_vector_product
# verdict: wrong
# mistake: the vector is multiplied from the left as in the other function
# told: direction-on-the-left
def jacobian_vector_product(function, x, direction):
    x = x.detach().requires_grad_()
    y = function(x)
    (product,) = torch.autograd.grad(y, x, direction)
    return product
