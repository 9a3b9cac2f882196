# task: hessian_vector_product
# verdict: wrong
# mistake: requires_grad_ is switched on in the caller's x
# mistake: multiplies by the vector after the second derivative, which gives row sums times the vector
# told: hessian-row-sums, hvp-marks-x
def hessian_vector_product(function, x, vector):
    x.requires_grad_()
    (gradient,) = torch.autograd.grad(function(x), x, create_graph=True)
    (second,) = torch.autograd.grad(gradient.sum(), x)
    return second * vector
