# task: hessian_vector_product
# verdict: wrong
# mistake: requires_grad_ is called on the caller's own x, which is not left as it is
# told: hvp-marks-x
def hessian_vector_product(function, x, vector):
    x.requires_grad_(True)
    value = function(x)
    (gradient,) = torch.autograd.grad(value, x, create_graph=True)
    (product,) = torch.autograd.grad(gradient, x, grad_outputs=vector)
    return product
