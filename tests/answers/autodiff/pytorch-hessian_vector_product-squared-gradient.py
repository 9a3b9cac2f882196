# task: hessian_vector_product
# verdict: wrong
# mistake: the product of gradient and vector is multiplied by the gradient instead of differentiated
# told: gradient-times-its-product
def hessian_vector_product(function, x, vector):
    x = x.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x)
    return gradient * (gradient @ vector)
